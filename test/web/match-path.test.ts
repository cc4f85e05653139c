import { describe, expect, it } from 'vitest';
import { matchPath } from '../../src/web/components/router/match-path.ts';

const CASES: readonly [pattern: string, path: string, parts: Record<string, string> | null][] = [
  ['/', '/', {}],
  ['/bids', '/bids/', {}],
  ['/bids/new', '/bids/new', {}],
  ['/bids/:bidId', '/bids/bid_1', { bidId: 'bid_1' }],
  ['/bids/:bidId/:tab', '/bids/bid_1/team', { bidId: 'bid_1', tab: 'team' }],
  ['/bids/:bidId', '/bids/caf%C3%A9', { bidId: 'café' }],
  ['/bids/:bidId', '/bids/caf%C3', { bidId: 'caf%C3' }],
  ['/bids/:bidId', '/people', null],
  ['/bids/:bidId', '/bids/bid_1/team', null],
];

describe('matchPath', () => {
  it.each(CASES)('%s at %s', (pattern, path, parts) => {
    expect(matchPath(pattern, path)).toEqual(parts);
  });
});
