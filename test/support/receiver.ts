import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a receiver of webhooks got. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Another system that is told of events. */
export interface TestReceiver {
  url: string;
  received: Received[];
  /** How it answers from now on: a status; 'silent': not at all; 302: it sends on to /elsewhere. */
  answer: number | 'silent';
  stop(): Promise<void>;
}

/** Starts a receiver on this machine that takes everything. */
export async function startReceiver(): Promise<TestReceiver> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const receiver: TestReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received: [],
    answer: 204,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  server.on('request', async (request, response) => {
    const body = await text(request);
    receiver.received.push({ path: request.url ?? '', headers: request.headers, body });
    if (receiver.answer === 'silent') return;
    response.writeHead(receiver.answer, receiver.answer === 302 ? { Location: '/elsewhere' } : {}).end();
  });
  return receiver;
}
