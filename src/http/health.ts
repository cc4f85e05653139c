import { type Response, Router } from 'express';
import { AppError } from '../errors.ts';
import { checkReady, type House } from '../service/index.ts';

/**
 * `/livez`: the process answers. `/readyz`: it can do its work; 503 names each part that does not answer. Why is in the
 * log only, because whoever asks need not have signed in.
 */
export function healthRouter(house: House): Router {
  return Router()
    .get('/livez', (_request, response) => {
      response.set('Cache-Control', 'no-store').json({ status: 'ok' });
    })
    .get('/readyz', (_request, response) => answerReady(house, response));
}

async function answerReady(house: House, response: Response): Promise<void> {
  const parts = await checkReady(house);
  const away = parts.filter(({ isReady }) => !isReady);
  for (const { part, message, ms } of away) house.logger.warn({ part, message, ms }, 'not ready');
  response.set('Cache-Control', 'no-store');
  if (away.length > 0)
    throw new AppError('not-ready', `Not ready: ${away.map(({ part }) => part).join(', ')}. See the log.`, {
      details: away.map(({ part }) => ({ path: part, message: 'It does not answer.' })),
    });
  response.json({ status: 'ok', parts: Object.fromEntries(parts.map(({ part }) => [part, 'ok'])) });
}
