import express, { type Express, Router } from 'express';
import { AppError } from '../errors.ts';
import type { House } from '../service/index.ts';
import { errorHandler } from './error-handler.ts';
import { healthRouter } from './health.ts';
import { mountRoutes } from './mount.ts';
import { openApiDocument } from './openapi.ts';
import { pageRouter } from './page.ts';
import type { Route } from './route.ts';
import { amendmentRoutes } from './routes/amendments.ts';
import { answerRoutes } from './routes/answers.ts';
import { bidRoutes } from './routes/bids.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { documentRoutes } from './routes/documents.ts';
import { exportRoutes } from './routes/exports.ts';
import { insightRoutes } from './routes/insight.ts';
import { peopleRoutes } from './routes/people.ts';
import { progressRoutes } from './routes/progress.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { settingsRoutes } from './routes/settings.ts';
import { SCHEMAS } from './schemas.ts';
import { requestId, sameOriginOnly, securityHeaders } from './security.ts';
import { createUploads, type UploadLimits } from './upload.ts';

/** Where the API is; the number changes only when an old client would break. */
export const API_PATH = '/api/v1';

/** What the application is told of the configuration. */
export interface AppOptions {
  uploads: UploadLimits;
  /** Fires when the service stops: streams of events end, which by themselves never would. */
  stopping: AbortSignal;
  /** Muster's own version, for the OpenAPI document. */
  version: string;
}

/** Every route of the API. */
export function apiRoutes(house: House): Route[] {
  return [
    ...bidRoutes(house),
    ...reviewRoutes(house),
    ...documentRoutes(house),
    ...amendmentRoutes(house),
    ...answerRoutes(house),
    ...settingsRoutes(house),
    ...progressRoutes(house),
    ...exportRoutes(house),
    ...peopleRoutes(house),
    ...insightRoutes(house),
    ...catalogueRoutes(house),
  ];
}

/** The whole application: health, API, page, and one place for errors. */
export function createApp(house: House, options: AppOptions): Express {
  const app = express().disable('x-powered-by').disable('etag');
  app.locals.stopping = options.stopping;
  app.use(requestId, securityHeaders, healthRouter(house), sameOriginOnly);
  app.use(API_PATH, apiRouter(house, options));
  app.use(pageRouter());
  app.use((request) => {
    throw new AppError('not-found', `There is nothing at ${request.path}.`);
  });
  app.use(errorHandler(house.logger));
  return app;
}

function apiRouter(house: House, { uploads, version }: AppOptions): Router {
  const routes = apiRoutes(house);
  const document = openApiDocument(routes, SCHEMAS, { version, basePath: API_PATH });
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  mountRoutes(router, routes, createUploads(house.files, uploads));
  router.use((request) => {
    throw new AppError('not-found', `The API has nothing at ${request.path}; see ${API_PATH}/openapi.json.`);
  });
  return router;
}
