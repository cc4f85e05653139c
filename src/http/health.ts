import { type Response, Router } from 'express';
import { AppError } from '../errors.ts';
import { checkReady, type House, type PartState } from '../service/index.ts';

/**
 * `/livez`: the process answers. `/readyz`: it can do its work; 503 names each part that does not answer. Why is in the
 * log only, because whoever asks need not have signed in; and many who ask at once are one question to database and bucket.
 */
export function healthRouter(house: House): Router {
  let asking: Promise<PartState[]> | undefined;
  const ask = () => {
    asking ??= askedOnce(house).finally(() => {
      asking = undefined;
    });
    return asking;
  };
  return Router()
    .get('/livez', (_request, response) => {
      response.set('Cache-Control', 'no-store').json({ status: 'ok' });
    })
    .get('/readyz', async (_request, response) => answerReady(await ask(), response));
}

async function askedOnce(house: House): Promise<PartState[]> {
  const parts = await checkReady(house);
  for (const { part, message, ms, isReady } of parts)
    if (!isReady) house.logger.warn({ part, message, ms }, 'not ready');
  return parts;
}

function answerReady(parts: readonly PartState[], response: Response): void {
  const away = parts.filter(({ isReady }) => !isReady);
  response.set('Cache-Control', 'no-store');
  if (away.length > 0)
    throw new AppError('not-ready', `Not ready: ${away.map(({ part }) => part).join(', ')}. See the log.`, {
      details: away.map(({ part }) => ({ path: part, message: 'It does not answer.' })),
    });
  response.json({ status: 'ok', parts: Object.fromEntries(parts.map(({ part }) => [part, 'ok'])) });
}
