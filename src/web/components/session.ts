/** Fired on `window` when the service says that nobody is signed in any more. */
const LOST = 'muster:session-lost';

/** The status by which the API says that it does not know who asks. */
export const NOT_SIGNED_IN = 401;

/** Tells the page that its session has ended. */
export function tellSessionLost(): void {
  window.dispatchEvent(new Event(LOST));
}

/** Calls back whenever the session has ended, until the function that it gives is called. */
export function onSessionLost(lost: () => void): () => void {
  window.addEventListener(LOST, lost);
  return () => window.removeEventListener(LOST, lost);
}
