import { Router } from 'express';
import { checkReady, type House } from '../service/index.ts';

/** `/livez`: the process answers. `/readyz`: it can do its work, the database answers too. */
export function healthRouter(house: House): Router {
  return Router()
    .get('/livez', (_request, response) => {
      response.json({ status: 'ok' });
    })
    .get('/readyz', async (_request, response) => {
      await checkReady(house);
      response.json({ status: 'ok' });
    });
}
