import { notifications } from '@mantine/notifications';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** Between two looks whether Muster answers again. */
const LOOK_MS = 2_000;
/** Where it is kept for which address the page was loaded anew; once is enough. */
const RELOADED = 'muster.reloaded';

/**
 * A part of the page that is loaded when it is first shown. Where it cannot be had, Muster is away or was renewed, and its
 * parts have other names now: the page says so, waits for Muster and loads itself anew at the same address. The browser
 * keeps what failed, styles above all, so that asking again for the part alone would not mend it.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      const part = await load();
      sessionStorage.removeItem(RELOADED);
      return { default: part };
    } catch (error) {
      return loadAnew(error);
    }
  });
}

/** Never resolves where the page is loaded anew; throws `error` where that was done already and did not help. */
async function loadAnew(error: unknown): Promise<never> {
  const { href } = window.location;
  if (sessionStorage.getItem(RELOADED) === href) {
    sessionStorage.removeItem(RELOADED);
    throw error;
  }
  if (!(await answers())) {
    const message = 'Muster does not answer. The view opens by itself as soon as it does.';
    notifications.show({ id: 'muster-is-away', color: 'red', message, loading: true, autoClose: false });
    while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  sessionStorage.setItem(RELOADED, window.location.href);
  window.location.reload();
  return new Promise(() => undefined);
}

const answers = (): Promise<boolean> =>
  fetch('/livez', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
