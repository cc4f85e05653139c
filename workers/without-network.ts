import { Socket as UdpSocket } from 'node:dgram';
import { Socket } from 'node:net';

/**
 * Takes the network from this process as far as its own code goes: HTTP, TLS and fetch all connect through one class. For
 * machines whose kernel allows no namespace without a network, and so that nothing is even tried where it does.
 */
export function withoutNetwork(): void {
  const refuse = () => {
    throw new Error('A process that reads documents has no network.');
  };
  Object.defineProperty(Socket.prototype, 'connect', { value: refuse });
  Object.defineProperty(UdpSocket.prototype, 'bind', { value: refuse });
  Object.defineProperty(UdpSocket.prototype, 'connect', { value: refuse });
  Object.defineProperty(UdpSocket.prototype, 'send', { value: refuse });
}
