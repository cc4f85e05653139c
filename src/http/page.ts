import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { AppError } from '../errors.ts';
import { packagePath } from '../paths.ts';

/** Vite puts a hash into the names of these files, so they may be kept for ever. */
const FOREVER = { immutable: true, maxAge: '365d' } as const;

/** The page at `/`: Vite's build, with index.html for every address that the page itself makes up. */
export function pageRouter(folder: string = packagePath('dist', 'web')): Router {
  const router = Router();
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return router.get('/', () => notBuilt());
  router.use('/assets', express.static(join(folder, 'assets'), { ...FOREVER, fallthrough: false }));
  router.use(express.static(folder, { setHeaders: (response) => response.set('Cache-Control', 'no-cache') }));
  router.get('/{*path}', (request, response, next) => {
    if (request.accepts(['json', 'html']) !== 'html') return next();
    response.set('Cache-Control', 'no-cache').sendFile(index);
  });
  return router;
}

function notBuilt(): never {
  throw new AppError(
    'not-found',
    'The page is not built yet: run "npm run build" and start again. The API works.',
  );
}
