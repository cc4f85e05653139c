import type { Config } from './config.ts';
import type { House } from './service/index.ts';

/** Opens METRICS_PORT, where one is set; gives what closes it. AppError `configuration-invalid` where it is taken. */
export async function listenForMetrics(house: House, config: Config): Promise<() => Promise<void>> {
  const { METRICS_PORT: port, METRICS_HOST: host } = config;
  if (port === undefined) return async () => undefined;
  // A worker needs nothing else of HTTP.
  const { createMetricsApp, listen } = await import('./http/index.ts');
  const server = await listen(createMetricsApp(house), host, port);
  house.logger.info({ host, port: server.port }, 'health and figures answer here');
  return () => server.close(0);
}
