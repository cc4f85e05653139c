import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { LIMIT_RULES, limitsFrom, limitVariable } from './domain/index.ts';
import { AppError } from './errors.ts';
import { outsideTroubles, outsideVariables } from './outside-settings.ts';
import { integer, readingVariables } from './reading-settings.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
const HOURS_WORDS = 'must be a number of hours from 0.5 to 60';

/**
 * Every environment variable of Muster. This is the only file that reads the environment; `configTable` writes the
 * README's table from it. Each variable can also be given as `NAME_FILE`, the path of a file that holds the value.
 */
export const configSchema = z.object({
  PORT: integer(0, 65_535)
    .default(8080)
    .describe('Port of the page and the API. 0: any free port. A taken port gives way to the next free one.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on. 0.0.0.0: every network.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
    .transform((address) => address.replace(/\/+$/, ''))
    .optional()
    .describe(
      'Address that people use (https://muster.example.org): for links, cookies and the check of origins. Without it the address that the service listens on.',
    ),
  AUTH_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe(
      'Signs the cookies of sessions and seals the secrets of webhooks. Without it a secret is made once and kept in the database.',
    ),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
    .optional()
    .describe('OpenID Connect provider to sign in at; needs PUBLIC_URL and the two below.'),
  OIDC_CLIENT_ID: z
    .string()
    .min(1)
    .optional()
    .describe('Name of this service at the OpenID Connect provider.'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('Its secret there.'),
  TRUST_PROXY: integer(0, 10)
    .default(0)
    .describe('Reverse proxies before the service: so many last addresses of X-Forwarded-For are theirs.'),
  UPLOADS_PER_MINUTE: integer(1, 100_000)
    .default(600)
    .describe('Uploads that one account may begin in a minute.'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .transform((folder) => resolve(folder))
    .describe('Folder of the uploaded files and of the embedded database.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be an address that begins with postgres://' })
    .optional()
    .describe('PostgreSQL to use (postgres://…). Without it an embedded server runs under DATA_DIR.'),
  REDIS_URL: z
    .string()
    .regex(
      /^rediss?(\+sentinel|\+cluster)?:\/\/\S+$/,
      'must be an address that begins with redis:// or rediss:// (or redis+sentinel://, redis+cluster://)',
    )
    .optional()
    .describe('Redis for the queue (redis://…). Without it the queue lives in PostgreSQL.'),
  WORKERS: integer(0, 64)
    .default(1)
    .describe('Worker processes that the service starts. 0: none; run `muster worker` elsewhere.'),
  WORKER_CONCURRENCY: integer(1, 16)
    .default(Math.min(2, availableParallelism()))
    .describe('Documents that one worker process reads at once.'),
  ...outsideVariables,
  AUDIT_DAYS: integer(90, 36_500)
    .default(1_095)
    .describe('Days that the audit log is kept; older rows are removed.'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .describe('Least severity that is logged, as JSON lines on standard error.'),
  METRICS_PORT: integer(0, 65_535)
    .optional()
    .describe('Port on which /livez, /readyz and /metrics answer without sign-in; 0: any. Without it: none.'),
  METRICS_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address of METRICS_PORT. 0.0.0.0: every network; whoever reaches it reads the figures.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
    .optional()
    .describe('Collector that traces are sent to (http://localhost:4318). Without it nothing is traced.'),
  MAX_FILE_MB: integer(1, 1024).default(50).describe('Largest file that may be uploaded, in MiB.'),
  MAX_FILES: integer(1, 200).default(20).describe('Most files in one upload.'),
  MAX_REQUEST_MB: integer(1, 16_384).default(500).describe('Largest upload, all its files together, in MiB.'),
  ...readingVariables,
  TRUSTED_ISSUERS: z
    .string()
    .regex(/\.json$/i, 'must be the path of a .json file')
    .optional()
    .describe('JSON file with the keys of badge issuers: {"issuers": [{"id", "name", "keys"}]}.'),
  HOURS_PER_WEEK: z.coerce
    .number(HOURS_WORDS)
    .min(0.5, HOURS_WORDS)
    .max(60, HOURS_WORDS)
    .default(5)
    .describe('Hours a week that a person can study, where the roster does not say.'),
  SHUTDOWN_SECONDS: integer(1, 600)
    .default(10)
    .describe('Time that running work gets after Ctrl-C or SIGTERM before it is ended.'),
});

/** The settings of one run; see the schema for meaning and units. */
export type Config = z.infer<typeof configSchema> & Readonly<Record<`MAX_${string}`, number>>;
type Name = keyof typeof configSchema.shape;
type Environment = Readonly<Record<string, string | undefined>>;

/** Where settings come from; what a later one says wins: `defaults` (of a command), `environment`, `overrides` (its options). */
export interface ConfigSources {
  defaults?: Environment;
  environment?: Environment;
  overrides?: Environment;
}

const NAMES = Object.keys(configSchema.shape) as Name[];
/** The default of the worker's concurrency depends on the machine, so the table says the rule, not this machine's number. */
const DEFAULT_WORDS: Partial<Record<Name, string>> = {
  DATA_DIR: './data',
  WORKER_CONCURRENCY: '2, or 1 on one core',
  S3_FORCE_PATH_STYLE: 'true with S3_ENDPOINT',
};

/**
 * The settings of this run.
 *
 * @throws AppError `configuration-invalid` that names every wrong variable with what it should be; values are not
 *   repeated, because some are secrets.
 */
export function readConfig({
  overrides = {},
  defaults = {},
  environment = process.env,
}: ConfigSources = {}): Config {
  const { values, troubles } = collect({
    ...withoutEmpty(defaults),
    ...withoutEmpty(environment),
    ...withoutEmpty(overrides),
  });
  const parsed = configSchema.safeParse(values);
  const invalid = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];
  const wrong = [...troubles, ...outsideTroubles(values), ...invalid];
  if (wrong.length > 0 || !parsed.success) throw invalidConfig(wrong);
  return Object.freeze(parsed.data) as Config;
}

/** What one reading may cost, by the settings. */
export function readLimitsOf(config: Config) {
  return {
    timeoutMs: config.READ_TIMEOUT_SECONDS * 1000,
    cpuMs: config.READ_CPU_SECONDS * 1000,
    heapMb: config.READ_HEAP_MB,
    memoryMb: config.READ_MEMORY_MB,
    splitPages: config.READ_SPLIT_PAGES,
    document: limitsFrom((limit) => config[limitVariable(limit)] ?? LIMIT_RULES[limit].standard),
  };
}

/** The OpenID Connect provider of the settings, where one is set. */
export function oidcOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: Config) {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET };
}

/** The settings as environment variables again, for a process that is started with the same ones. */
export function configEnvironment(config: Config): Record<string, string> {
  const given = Object.entries(config).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** The table of all variables for the README, in Markdown. */
export function configTable(): string {
  const rows = NAMES.map((name) => {
    const schema = configSchema.shape[name];
    const standard = DEFAULT_WORDS[name] ?? schema.safeParse(undefined).data ?? '–';
    return `| \`${name}\` | ${standard} | ${schema.description ?? ''} |`;
  });
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

/** An empty variable is how a compose file says "not set". */
function withoutEmpty(values: Environment): Environment {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

function collect(environment: Environment): { values: Record<string, string>; troubles: string[] } {
  const values: Record<string, string> = {};
  const troubles: string[] = [];
  for (const name of NAMES) {
    const direct = environment[name];
    const file = environment[`${name}_FILE`];
    if (direct) values[name] = direct;
    if (direct && file) troubles.push(`${name} and ${name}_FILE are both set: set only one`);
    else if (file) {
      try {
        values[name] = readFileSync(file, 'utf8').trim();
      } catch {
        troubles.push(`${name}_FILE must be the path of a readable file`);
      }
    }
  }
  return { values, troubles };
}

function invalidConfig(wrong: string[]): AppError {
  const message = `The configuration is wrong; correct these environment variables:\n${wrong.map((line) => `  ${line}`).join('\n')}`;
  return new AppError('configuration-invalid', message, { details: wrong });
}

/** True where npm started this process ("npm start"): then a shell stands between npm and us. */
export function isStartedByNpm(environment: Environment = process.env): boolean {
  return Boolean(environment.npm_lifecycle_event);
}
