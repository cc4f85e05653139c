import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { packagePath } from '../../src/paths.ts';

/** Says what is wrong with a value by one of the contract's schemas: empty when nothing is. */
export function validator(name: 'extraction' | 'match' | 'roster'): (value: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  // The package is CommonJS; its function is the default export of its default export.
  (addFormats as unknown as typeof addFormats.default)(ajv);
  const file = packagePath('test', 'contract', `${name}.schema.json`);
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
