import express, { type Express, Router } from 'express';
import type { Access } from '../access/index.ts';
import { AppError } from '../errors.ts';
import type { House } from '../service/index.ts';
import { errorHandler } from './error-handler.ts';
import { healthRouter } from './health.ts';
import { idempotentRoutes } from './idempotency.ts';
import { metricsRoutes } from './metrics.ts';
import { mountRoutes } from './mount.ts';
import { openApiDocument } from './openapi.ts';
import { pageRouter } from './page.ts';
import { queueRoutes } from './queue-page.ts';
import { observedRoutes, observeRequests } from './request-log.ts';
import type { Route } from './route.ts';
import { routeNames } from './route-names.ts';
import { accessRoutes } from './routes/access.ts';
import { accountRoutes } from './routes/accounts.ts';
import { amendmentRoutes } from './routes/amendments.ts';
import { answerRoutes } from './routes/answers.ts';
import { auditRoutes } from './routes/audit.ts';
import { bidRoutes } from './routes/bids.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { documentRoutes } from './routes/documents.ts';
import { exportRoutes } from './routes/exports.ts';
import { insightRoutes } from './routes/insight.ts';
import { ownRecordRoutes } from './routes/own-record.ts';
import { peopleRoutes } from './routes/people.ts';
import { personalDataRoutes } from './routes/personal-data.ts';
import { progressRoutes } from './routes/progress.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { sampleRoutes } from './routes/samples.ts';
import { settingsRoutes } from './routes/settings.ts';
import { shortlistRoutes } from './routes/shortlist.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { SCHEMAS } from './schema-names.ts';
import { endWithAnswer, requestId, sameOriginOnly, securityHeaders } from './security.ts';
import { createUploads, type UploadLimits } from './upload.ts';

/** Where the API is; the number changes only when an old client would break. */
export const API_PATH = '/api/v1';

/** What the application is told of the configuration. */
export interface AppOptions {
  uploads: UploadLimits;
  /** Fires when the service stops: streams of events end, which by themselves never would. */
  stopping: AbortSignal;
  /** Uploads that one account may begin in a minute. */
  uploadsPerMinute: number;
  /** Reverse proxies before us: so many last addresses of X-Forwarded-For are theirs. */
  trustProxy: number;
  /** Muster's own version, for the OpenAPI document. */
  version: string;
}

/** Every route of the API. */
export function apiRoutes(house: House, access: Access): Route[] {
  return [
    // Links, tokens and cookies: shown once, kept nowhere.
    ...[...accessRoutes(access), ...accountRoutes(access)].map((one) => ({ ...one, hasSecretAnswer: true })),
    ...bidRoutes(house),
    ...reviewRoutes(house),
    ...documentRoutes(house),
    ...amendmentRoutes(house),
    ...answerRoutes(house),
    ...shortlistRoutes(house),
    ...sampleRoutes(),
    ...settingsRoutes(house),
    ...progressRoutes(house),
    ...exportRoutes(house),
    ...peopleRoutes(house),
    ...personalDataRoutes(house),
    ...ownRecordRoutes(house),
    ...auditRoutes(house),
    ...insightRoutes(house),
    ...catalogueRoutes(house),
    ...webhookRoutes(house),
    ...queueRoutes(house),
    ...metricsRoutes(house),
  ];
}

/** The whole application: health, API, page, and one place for errors. */
export function createApp(house: House, access: Access, options: AppOptions): Express {
  const app = express().disable('x-powered-by').disable('etag');
  app.set('trust proxy', options.trustProxy);
  app.locals.stopping = options.stopping;
  const names = routeNames(apiRoutes(house, access), API_PATH);
  app.use(requestId, observeRequests(house, names), securityHeaders(access), endWithAnswer);
  app.use(healthRouter(house));
  app.get('/metrics', (_request, response) => response.redirect(307, `${API_PATH}/metrics`));
  app.use(sameOriginOnly(access));
  app.use(API_PATH, apiRouter(house, access, options));
  app.use(pageRouter());
  app.use((request) => {
    throw new AppError('not-found', `There is nothing at ${request.path}.`);
  });
  app.use(errorHandler(house.logger));
  return app;
}

function apiRouter(house: House, access: Access, options: AppOptions): Router {
  const { uploads, uploadsPerMinute, version } = options;
  const routes = observedRoutes(house, idempotentRoutes(house, apiRoutes(house, access)));
  const document = openApiDocument(routes, SCHEMAS, { version, basePath: API_PATH });
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  const doors = { access, audit: house.audit, uploads: createUploads(house, uploads), uploadsPerMinute };
  mountRoutes(router, routes, doors);
  router.use((request) => {
    throw new AppError('not-found', `The API has nothing at ${request.path}; see ${API_PATH}/openapi.json.`);
  });
  return router;
}
