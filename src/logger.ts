import { destination, type Logger, pino } from 'pino';

export type { Logger };

/**
 * JSON lines on standard error, so that standard output stays what a command prints. A healthy system logs nothing
 * above `info`. Request bodies and names of people are never logged.
 */
export function createLogger(level: string, name: string): Logger {
  const options = { name, level, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorInLog } };
  return pino(options, destination({ fd: 2, sync: true }));
}

/** What helps of an error, and nothing else: errors of a database carry their whole connection with them. */
function errorInLog(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return { name, code, message, stack, ...(cause === undefined ? {} : { cause: errorInLog(cause) }) };
}
