import { AppError } from '../errors.ts';

/** One Redis server, or one of several. */
export interface RedisNode {
  host: string;
  port: number;
}

/** Where Redis is, by its address. */
export interface RedisPlace {
  /** `sentinel`: the nodes are sentinels, which know the server of this name; `cluster`: some of its nodes. */
  kind: 'single' | 'sentinel' | 'cluster';
  nodes: readonly RedisNode[];
  /** Of the servers that a sentinel watches; '' elsewhere. */
  name: string;
  database: number;
  username?: string;
  password?: string;
  /** Of the sentinels themselves. */
  sentinelPassword?: string;
  tls: boolean;
}

/** "rediss+sentinel://user:secret@one:26379,two:26379/name/0?sentinelPassword=other" */
const ADDRESS =
  /^redis(?<tls>s?)(?:\+(?<kind>sentinel|cluster))?:\/\/(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<nodes>[^/?]+)(?<path>[^?]*)(?:\?(?<query>.*))?$/;
/** "host:6379", "[::1]:6379", "host" */
const NODE = /^(?<host>\[[^\]]+\]|[^:]+)(?::(?<port>\d{1,5}))?$/;
const PORTS = { single: 6_379, sentinel: 26_379, cluster: 6_379 };

/**
 * Reads the address of a Redis: `redis://host:6379/0`, `redis+sentinel://host:26379,host:26379/name/0` or
 * `redis+cluster://host:6379,host:6379`; `rediss` in place of `redis` for TLS. AppError `configuration-invalid`, without
 * the address, which may hold a password.
 */
export function readRedisUrl(url: string): RedisPlace {
  const {
    tls,
    kind = 'single',
    user,
    password,
    nodes = '',
    path = '',
    query,
  } = ADDRESS.exec(url)?.groups ?? {};
  const form = kind as RedisPlace['kind'];
  const parts = path.split('/').slice(1);
  const name = form === 'sentinel' ? (parts.shift() ?? '') : '';
  const [database = ''] = parts;
  const found = nodes.split(',').map((node) => readNode(node, PORTS[form]));
  const sentinelPassword = new URLSearchParams(query).get('sentinelPassword');
  if (found.includes(null) || (form === 'sentinel' && name === '') || !/^\d{0,3}$/.test(database))
    throw wrongAddress();
  return {
    kind: form,
    nodes: found.flatMap((node) => node ?? []),
    name: decodeURIComponent(name),
    database: Number(database),
    tls: tls === 's',
    ...(user ? { username: decodeURIComponent(user) } : {}),
    ...(password ? { password: decodeURIComponent(password) } : {}),
    ...(sentinelPassword ? { sentinelPassword } : {}),
  };
}

function readNode(text: string, standardPort: number): RedisNode | null {
  const { host, port } = NODE.exec(text)?.groups ?? {};
  if (!host) return null;
  return { host: host.replace(/^\[|\]$/g, ''), port: port ? Number(port) : standardPort };
}

function wrongAddress(): AppError {
  return new AppError(
    'configuration-invalid',
    'REDIS_URL must be redis://host:port/database, redis+sentinel://host:port,host:port/name or redis+cluster://host:port,host:port (rediss… for TLS).',
  );
}
