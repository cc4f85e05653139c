/** The worker process: takes documents from the queue and reads them. `muster serve` starts some; `muster worker` is one. */
import { readConfig } from '../src/config.ts';
import { AppError } from '../src/errors.ts';
import { createLogger } from '../src/logger.ts';
import { stepBack } from '../src/step-back.ts';
import { runWorker } from './run-worker.ts';

// Between two documents a worker packs results and writes them: the server goes before.
void stepBack(process.pid);
const config = readConfig();
const logger = createLogger(config.LOG_LEVEL, 'muster-worker');

/** Closing waits for what runs and for the database; where that does not answer, nothing is left to wait for. */
const LATEST_MS = config.SHUTDOWN_SECONDS * 1000 + 5_000;

try {
  const worker = await runWorker(config, logger);
  const stop = () => {
    setTimeout(() => process.exit(1), LATEST_MS).unref();
    return worker.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // The parent is gone, perhaps killed: finish as if asked to.
  process.once('disconnect', stop);
  // Or it went while this process was starting, and nobody was there to hear it.
  if (process.send !== undefined && !process.connected) void stop();
} catch (error) {
  if (error instanceof AppError) process.stderr.write(`muster worker: ${error.message}\n`);
  else logger.fatal({ err: error }, 'the worker could not start');
  process.exit(1);
}
