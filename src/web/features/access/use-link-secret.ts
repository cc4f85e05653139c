import { useEffect, useState } from 'react';

/** What stands behind "#" of a link that works once, "" where nothing does; it goes from the address and so from its history. */
export function useLinkSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (secret !== '') window.history.replaceState(null, '', window.location.pathname);
  }, [secret]);
  return secret;
}
