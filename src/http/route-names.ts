import type { Route } from './route.ts';

/** Addresses that are no routes of the API, by how they begin, under one name each. */
const OTHERS: readonly [begins: string, name: string][] = [
  ['/assets/', '/assets/*'],
  ['/livez', '/livez'],
  ['/readyz', '/readyz'],
  ['/metrics', '/metrics'],
];

/**
 * Names the route of an address as it is declared: "/api/v1/bids/bid_1/team" is "/api/v1/bids/{bidId}/team". Whatever is
 * no route is "other", so that nobody who tries addresses makes new names.
 */
export function routeNames(routes: readonly Pick<Route, 'path'>[], base: string): (path: string) => string {
  const templates = [...new Set([...routes.map(({ path }) => path), '/openapi.json'])]
    // "/catalogue/search" before "/catalogue/{entryId}".
    .sort((one, other) => one.split('{').length - other.split('{').length)
    .map((path) => ({ name: base + path, pattern: patternOf(base + path) }));
  return (path) =>
    templates.find(({ pattern }) => pattern.test(path))?.name ??
    OTHERS.find(([begins]) => path.startsWith(begins))?.[1] ??
    'other';
}

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll(/[.]/g, '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`);
