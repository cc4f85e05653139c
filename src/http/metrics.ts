import express, { type Express, type Response } from 'express';
import { AppError } from '../errors.ts';
import { PROMETHEUS_TYPE } from '../observe/index.ts';
import { type House, renderMetrics } from '../service/index.ts';
import { errorHandler } from './error-handler.ts';
import { healthRouter } from './health.ts';
import { type Route, route } from './route.ts';
import { requestId } from './security.ts';

/** The figures for Prometheus, for administrators: a scraper brings a token of one. */
export function metricsRoutes(house: House): Route[] {
  return [
    route({
      method: 'get',
      path: '/metrics',
      id: 'getMetrics',
      allows: 'administer',
      summary: 'Figures for Prometheus: queue, documents, stages, failures, requests, process',
      tag: 'operation',
      request: {},
      responses: { 200: { description: 'The figures as text.', type: 'text/plain' } },
      handler: async () => ({ write: (response) => sendMetrics(house, response) }),
    }),
  ];
}

/** For METRICS_PORT, an address of its own that only machines of the operator reach: health and figures, no sign-in. */
export function createMetricsApp(house: House): Express {
  const app = express().disable('x-powered-by').disable('etag');
  app.use(requestId, healthRouter(house));
  app.get('/metrics', (_request, response) => sendMetrics(house, response));
  app.use((request) => {
    throw new AppError(
      'not-found',
      `There is nothing at ${request.path}: /livez, /readyz and /metrics answer.`,
    );
  });
  app.use(errorHandler(house.logger));
  return app;
}

async function sendMetrics(house: House, response: Response): Promise<void> {
  response
    .set({ 'Content-Type': PROMETHEUS_TYPE, 'Cache-Control': 'no-store' })
    .end(await renderMetrics(house));
}
