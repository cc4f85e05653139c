/** Room: the service over HTTP. Routes are declared once; the declaration mounts, validates and documents. */
export { API_PATH, type AppOptions, apiRoutes, createApp } from './app.ts';
export { type ListeningServer, listen } from './listen.ts';
export { createMetricsApp } from './metrics.ts';
