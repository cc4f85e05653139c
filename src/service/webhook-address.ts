import { lookup as lookUpName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import { AppError } from '../errors.ts';

/** Networks that are nobody's on the internet: IANA's special-purpose registries (RFC 6890), multicast, and what is reserved. */
const NOT_PUBLIC = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Here machines in clouds ask who they are, and are told their keys.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
/** Of version 6 only this one is handed out, less what stands for addresses of version 4 and for documentation. */
const PUBLIC_6 = ['2000::', 3] as const;
const NOT_PUBLIC_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const forbidden = new BlockList();
for (const [network, bits] of NOT_PUBLIC) forbidden.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of NOT_PUBLIC_6) forbidden.addSubnet(network, bits, 'ipv6');
const public6 = new BlockList();
public6.addSubnet(...PUBLIC_6, 'ipv6');

/** True for an address that a stranger's name may lead to: on the internet, and not this machine. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0 || isOwnAddress(address)) return false;
  if (version === 4) return !forbidden.check(address, 'ipv4');
  return public6.check(address, 'ipv6') && !forbidden.check(address, 'ipv6');
}

function isOwnAddress(address: string): boolean {
  return Object.values(networkInterfaces()).some((ones) => ones?.some((one) => one.address === address));
}

/**
 * Refuses an address to which nothing may be sent, as far as its words tell: names are looked up when something is sent.
 *
 * @throws AppError `invalid-request` with what to do.
 */
export function checkWebhookUrl(words: string, allowPrivate: boolean): void {
  const url = new URL(words);
  if (url.username !== '' || url.password !== '')
    throw refused('holds a name or password, which would stand in logs. Check the signature instead.');
  if (allowPrivate) return;
  if (url.protocol !== 'https:') throw refused('is not https://, so that anybody between could read it.');
  const host = hostOf(url);
  if (host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && !isPublicAddress(host)))
    throw refused('is of this machine or of a private network.');
}

/** The host as a name or an address, without the brackets of version 6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/**
 * Looks a name up for a connection and refuses private addresses. Looked up by the very call that connects: a name that
 * leads elsewhere a moment after a check (DNS rebinding) gains nothing.
 */
export function lookUpPublic(find: typeof lookUpName = lookUpName): LookupFunction {
  return (host, options, done) => {
    find(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const wrong = found.find(({ address }) => !isPublicAddress(address));
      if (wrong !== undefined) return done(refusedToConnect(host, wrong.address), '');
      if (options.all) return done(null, found);
      const [first] = found;
      return done(null, first?.address ?? '', first?.family);
    });
  };
}

/** The failure to connect where a name leads to an address that may not be asked. */
function refusedToConnect(host: string, address: string): NodeJS.ErrnoException {
  const message = `${host} is ${address}, of this machine or of a private network; WEBHOOK_ALLOW_PRIVATE=true would allow it`;
  return Object.assign(new Error(message), { code: 'EPRIVATE' });
}

function refused(why: string): AppError {
  return new AppError(
    'invalid-request',
    `The address ${why} Give another, or set WEBHOOK_ALLOW_PRIVATE=true if that is meant.`,
  );
}
