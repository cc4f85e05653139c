import { AppError } from '../../errors.ts';
import { type Connection, openConnection } from '../database.ts';
import { isAlive } from './process-state.ts';

/** An advisory lock in the server itself: the letters "OWNE" as a number. The kernel lets go of it with the process. */
const OWNER_KEY = 0x4f574e45;
const OWNER_NAME = 'muster-owner-';
/** How long a server may take to notice that the socket of a killed owner is closed; it does so at once. */
const RELEASE_DEADLINE = '10s';

/**
 * Claims the server for this process until the connection ends. A server that a killed process left behind is free to
 * claim. AppError `data-folder-in-use`, naming the process that has it.
 */
export async function claimServer(adminUrl: string, folder: string): Promise<Connection> {
  const connection = await openConnection(adminUrl, `${OWNER_NAME}${process.pid}`);
  try {
    if (await tryLock(connection)) return connection;
    const owner = await findOwner(connection);
    if (owner !== null && isAlive(owner)) throw inUse(folder, owner);
    await connection.query(`SET lock_timeout = '${RELEASE_DEADLINE}'`);
    await connection.query('SELECT pg_advisory_lock($1)', [OWNER_KEY]);
    return connection;
  } catch (error) {
    await connection.end();
    throw error;
  }
}

async function tryLock(connection: Connection): Promise<boolean> {
  const { rows } = await connection.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [
    OWNER_KEY,
  ]);
  return rows[0]?.got === true;
}

/** The id of the process that holds the lock, from the name that it gave its connection. */
async function findOwner(connection: Connection): Promise<number | null> {
  const { rows } = await connection.query<{ name: string }>(
    `SELECT application_name AS name
     FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND classid = 0 AND objid = $1 AND granted`,
    [OWNER_KEY],
  );
  const name = rows[0]?.name;
  return name?.startsWith(OWNER_NAME) ? Number(name.slice(OWNER_NAME.length)) : null;
}

function inUse(folder: string, pid: number): AppError {
  return new AppError(
    'data-folder-in-use',
    `The data folder ${folder} is in use by the process ${pid}. Stop that one first, or choose another data folder.`,
    { details: { pid } },
  );
}
