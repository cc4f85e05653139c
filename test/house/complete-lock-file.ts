import { writeFileSync } from 'node:fs';
import { packagePath } from '../../src/paths.ts';
import { missingPlatforms, readLockFile } from './lock-file.ts';

// npm run lock:complete: puts the entries back that npm dropped from package-lock.json.
const lock = readLockFile();
const missing = missingPlatforms(lock);
const sorted = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) }).sort(([a], [b]) =>
  a < b ? -1 : 1,
);
const completed = { ...lock, packages: Object.fromEntries(sorted) };
if (missing.size > 0)
  writeFileSync(packagePath('package-lock.json'), `${JSON.stringify(completed, null, 2)}\n`);
console.log(
  missing.size === 0 ? 'package-lock.json is complete.' : `Added ${[...missing.keys()].join(', ')}.`,
);
