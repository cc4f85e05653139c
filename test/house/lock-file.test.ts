import { describe, expect, it } from 'vitest';
import { missingPlatforms, readLockFile } from './lock-file.ts';

describe('package-lock.json', () => {
  it('lists the optional packages of every platform', () => {
    const missing = [...missingPlatforms(readLockFile()).keys()];
    expect(missing, 'npm ci would refuse it: run npm run lock:complete.').toEqual([]);
  });

  it.each([
    ['@a/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@a/cli-win32-arm64', { os: ['win32'], cpu: ['arm64'] }],
  ])('knows the platform of %s', (name, platform) => {
    const lock = { packages: { 'node_modules/a': { dev: true, optionalDependencies: { [name]: '1.2.3' } } } };
    const entry = { version: '1.2.3', ...platform, dev: true, optional: true };
    expect([...missingPlatforms(lock)]).toEqual([[`node_modules/${name}`, entry]]);
  });
});
