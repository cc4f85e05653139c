import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import type { Connection } from '../database.ts';

/**
 * PostgreSQL's COPY over an open connection (its protocol's "COPY Operations"): rows as a stream of bytes in its own text
 * format, so that neither pg_dump nor much memory is needed. pg hands such messages to whoever submitted the query.
 */
interface Wire {
  stream: Writable & { pause(): void; resume(): void };
  query(statement: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** How much of a table waits in memory while the reader is slow, in bytes. */
const WAITING_BYTES = 1024 * 1024;

/** The answer of `COPY … TO STDOUT`; the server waits while nobody reads. It fails as the statement does. */
export function copyOut(connection: Connection, statement: string): Readable {
  let wire: Wire | undefined;
  const rows = new Readable({ highWaterMark: WAITING_BYTES, read: () => wire?.stream.resume() });
  connection.query({
    submit(given: unknown) {
      wire = given as Wire;
      wire.query(statement);
    },
    handleCopyData({ chunk }: { chunk: Uint8Array }) {
      // The parser writes the next message over this one.
      if (!rows.push(Buffer.from(chunk))) wire?.stream.pause();
    },
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => rows.push(null),
    handleError: (error: Error) => rows.destroy(error),
  });
  return rows;
}

/**
 * Sends these bytes to `COPY … FROM STDIN` and gives the number of rows.
 *
 * @throws what the server says of them, or what reading them threw.
 */
export function copyIn(
  connection: Connection,
  statement: string,
  content: AsyncIterable<Uint8Array>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    const broken = new AbortController();
    let trouble: unknown;
    connection.query({
      submit: (given: unknown) => (given as Wire).query(statement),
      handleCopyInResponse(given: unknown) {
        const wire = given as Wire;
        send(wire, content, broken.signal).then(
          () => wire.endCopyFrom(),
          (error: unknown) => {
            trouble = error;
            wire.sendCopyFail('the rows could not be read');
          },
        );
      },
      // "COPY 1234"
      handleCommandComplete({ text }: { text: string }) {
        rows = Number(text.split(' ')[1]);
      },
      handleReadyForQuery: () => resolve(rows),
      handleError(error: Error) {
        broken.abort();
        reject(trouble ?? error);
      },
    });
  });
}

async function send(wire: Wire, content: AsyncIterable<Uint8Array>, broken: AbortSignal): Promise<void> {
  for await (const chunk of content) {
    if (broken.aborted) return;
    wire.sendCopyFromChunk(chunk);
    if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain', { signal: broken });
  }
}
