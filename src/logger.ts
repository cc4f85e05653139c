import { destination, type Logger, pino } from 'pino';

export type { Logger };

/**
 * JSON lines on standard error, so that standard output stays what a command prints. A healthy system logs nothing
 * above `info`. Request bodies and names of people are never logged.
 */
export function createLogger(level: string, name: string): Logger {
  const options = { name, level, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, destination({ fd: 2, sync: true }));
}
