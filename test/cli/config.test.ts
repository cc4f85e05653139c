import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { configEnvironment, configSchema, configTable, readConfig } from '../../src/config.ts';
import { AppError } from '../../src/errors.ts';

const names = Object.keys(configSchema.shape);

/** The message of the failure with which the settings are refused. */
function refusal(environment: Record<string, string>): AppError {
  try {
    readConfig({ environment });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('The settings were taken.');
}

describe('settings', () => {
  it('all have a default or may be missing', () => {
    expect(readConfig({ environment: {} })).toMatchObject({ PORT: 8080, HOST: '127.0.0.1', WORKERS: 1 });
  });

  it.each([
    ['PORT', '80a', 'must be a whole number from 0 to 65535'],
    ['PORT', '70000', 'must be a whole number from 0 to 65535'],
    ['WORKERS', '1.5', 'must be a whole number from 0 to 64'],
    ['DATABASE_URL', 'mysql://host/db', 'must be an address that begins with postgres://'],
    ['REDIS_URL', 'localhost:6379', 'must be an address that begins with redis:// or rediss://'],
    ['LOG_LEVEL', 'loud', 'must be one of trace, debug, info, warn, error, silent'],
    ['HOURS_PER_WEEK', '0', 'must be a number of hours from 0.5 to 60'],
  ])('%s=%s is refused: %s', (name, value, words) => {
    expect(refusal({ [name]: value }).message).toContain(`${name} ${words}`);
  });

  it('that are wrong are all named at once', () => {
    // Of names of hosts, folders, regions and keys every text may be right.
    const anyText = /HOST|DATA_DIR|FOLDER|OIDC_CLIENT|S3_(?:REGION|ACCESS|SECRET)/;
    const wrong = Object.fromEntries(names.filter((name) => !anyText.test(name)).map((name) => [name, '?']));
    const { details, code } = refusal(wrong);
    expect(code).toBe('configuration-invalid');
    const named = (details as string[]).filter((line) => !line.includes('must be set too'));
    expect(named.map((line) => line.split(' ')[0]).sort()).toEqual(Object.keys(wrong).sort());
  });

  it('that only make sense together are asked for together', () => {
    expect(refusal({ OIDC_ISSUER: 'https://id.example.org' }).details).toEqual([
      'OIDC_CLIENT_ID must be set too, because OIDC_ISSUER is',
      'OIDC_CLIENT_SECRET must be set too, because OIDC_ISSUER is',
      'PUBLIC_URL must be set too, because OIDC_ISSUER is',
    ]);
  });

  it('that are wrong are not repeated: some are secrets', () => {
    expect(refusal({ DATABASE_URL: 'hunter2' }).message).not.toContain('hunter2');
  });

  it('that are empty are not set', () => {
    expect(readConfig({ environment: { DATABASE_URL: '', PORT: '' } }).PORT).toBe(8080);
  });

  it('come from a file where NAME_FILE says so', () => {
    const file = join(mkdtempSync(join(inject('runFolder'), 'config-')), 'url');
    writeFileSync(file, 'postgres://muster:secret@db/muster\n');
    expect(readConfig({ environment: { DATABASE_URL_FILE: file } }).DATABASE_URL).toBe(
      'postgres://muster:secret@db/muster',
    );
    expect(refusal({ DATABASE_URL_FILE: `${file}.gone` }).message).toContain(
      'DATABASE_URL_FILE must be the path of a readable file',
    );
    expect(refusal({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://x/y' }).message).toContain(
      'set only one',
    );
  });

  it('of the command line win over the environment, and that over a command’s defaults', () => {
    const config = readConfig({
      defaults: { PORT: '1', HOST: 'one', WORKERS: '5' },
      environment: { PORT: '2', HOST: 'two' },
      overrides: { PORT: '3', HOST: undefined },
    });
    expect([config.PORT, config.HOST, config.WORKERS]).toEqual([3, 'two', 5]);
  });

  it('reach another process as they are', () => {
    const config = readConfig({
      environment: { PORT: '0', HOURS_PER_WEEK: '2.5', REDIS_URL: 'redis://r/1' },
    });
    expect(readConfig({ environment: configEnvironment(config) })).toEqual(config);
  });
});

describe('the table of settings', () => {
  it.each(names)('explains %s', (name) => {
    const row = configTable()
      .split('\n')
      .find((line) => line.startsWith(`| \`${name}\` |`));
    expect(row?.split('|')[3]?.trim()).toMatch(/^[A-Z].+\.$/);
  });
});
