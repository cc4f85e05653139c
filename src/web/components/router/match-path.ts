/**
 * The named parts of a path: matchPath('/bids/:bidId/:tab', '/bids/bid_1/team') is { bidId: 'bid_1', tab: 'team' };
 * null where the path is another one. A slash at the end makes no difference.
 */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = partsOf(pattern);
  const given = partsOf(path);
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) found[part.slice(1)] = decode(value);
    else if (part !== value) return null;
  }
  return found;
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** An address that somebody cut in the middle of "%C3%A9" is still an address. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
