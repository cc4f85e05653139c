import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { AppError } from '../errors.ts';

/** A server that takes requests. */
export interface ListeningServer {
  host: string;
  port: number;
  /** True where the wanted port was taken and the next free one was used. */
  moved: boolean;
  /** Takes no more requests, lets running ones end for `deadlineMs`, then cuts them. */
  close(deadlineMs: number): Promise<void>;
}

/** So many ports are tried after a taken one before we say so. */
const PORTS_TRIED = 10;
/** An upload of 50 MB over a slow line (3 Mbit/s) takes a little over two minutes. */
const REQUEST_TIMEOUT_MS = 5 * 60_000;
/** Headers are one packet or two; whoever sends them line by line wants to hold connections (slowloris). */
const HEADERS_TIMEOUT_MS = 15_000;
const LOOK_EVERY_MS = 5_000;

/**
 * Listens on the port, or on the next free one after it. AppError `configuration-invalid` where none is free or the
 * address is not this machine's.
 */
export async function listen(app: Express, host: string, port: number): Promise<ListeningServer> {
  const limits = {
    requestTimeout: REQUEST_TIMEOUT_MS,
    headersTimeout: HEADERS_TIMEOUT_MS,
    connectionsCheckingInterval: LOOK_EVERY_MS,
  };
  const server = createServer(limits, app);
  const last = port === 0 ? 0 : Math.min(port + PORTS_TRIED, 65_535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    const failure = await tryPort(server, host, candidate);
    if (failure === null) {
      const { port: actual } = server.address() as AddressInfo;
      return {
        host,
        port: actual,
        moved: port !== 0 && actual !== port,
        close: (ms) => closeServer(server, ms),
      };
    }
    if (failure.code !== 'EADDRINUSE') throw cannotListen(host, candidate, failure);
  }
  throw new AppError(
    'configuration-invalid',
    `The ports ${port} to ${last} on ${host} are all taken. Set PORT to a free one, or to 0 for any.`,
  );
}

function tryPort(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => {
      server.off('error', resolve);
      resolve(null);
    });
  });
}

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): AppError {
  const why = cause.code === 'EACCES' ? 'this user may not use that port' : cause.message;
  const message = `Cannot listen on ${host}:${port}: ${why}. Correct HOST and PORT.`;
  return new AppError('configuration-invalid', message, { cause });
}

function closeServer(server: Server, deadlineMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), deadlineMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
