import { AsyncLocalStorage } from 'node:async_hooks';
import { destination, type Logger, pino } from 'pino';

export type { Logger };

/** What the lines of one request or one job have in common. */
export interface LogIds {
  requestId?: string;
  /** The account that asks. */
  callerId?: string;
  jobId?: string;
  documentId?: string;
  bidId?: string;
}

const current = new AsyncLocalStorage<LogIds>();

/** Does work whose every line of the log carries these ids, beside those that it carries already. */
export function withIds<T>(ids: LogIds, work: () => T): T {
  return current.run({ ...current.getStore(), ...ids }, work);
}

/** Adds ids that became known in the middle of the work; outside of `withIds` nothing happens. */
export function addIds(ids: LogIds): void {
  Object.assign(current.getStore() ?? {}, ids);
}

/** What nobody may read in a log, whatever is logged by mistake: under these names, up to three levels deep. */
const SECRETS = [
  'cookie',
  'set-cookie',
  'authorization',
  'password',
  'token',
  'secret',
  'apiKey',
  'sessionId',
];
const DEPTHS = ['', '*.', '*.*.'];
const SECRET_PATHS = DEPTHS.flatMap((depth) =>
  SECRETS.map((name) => (depth === '' ? `["${name}"]` : `${depth.slice(0, -1)}["${name}"]`)),
);

/** Where lines go. */
export interface LogPlace {
  write(line: string): unknown;
}

const STANDARD_ERROR = destination({ fd: 2, sync: true });

/**
 * JSON lines on standard error, so that standard output stays what a command prints. A healthy system logs nothing
 * above `info`. Request bodies, names of people and of files are never logged.
 */
export function createLogger(level: string, name: string, out: LogPlace = STANDARD_ERROR): Logger {
  return pino(
    {
      name,
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorInLog },
      mixin: () => ({ ...current.getStore() }),
      redact: { paths: SECRET_PATHS, censor: '[redacted]' },
    },
    out,
  );
}

/** What helps of an error, and nothing else: errors of a database carry their whole connection with them. */
function errorInLog(error: unknown): unknown {
  if (!(error instanceof Error)) return withoutPasswords(String(error));
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return {
    name,
    code,
    message: withoutPasswords(message),
    stack: withoutPasswords(stack),
    ...(cause === undefined ? {} : { cause: errorInLog(cause) }),
  };
}

/** "postgres://muster:hunter2@db/muster" as "postgres://…@db/muster". */
function withoutPasswords(words: string): string {
  return words.replaceAll(/:\/\/[^\s/@]+@/g, '://…@');
}
