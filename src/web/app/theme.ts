import { type CSSVariablesResolver, createTheme, Notification } from '@mantine/core';

/** Colours and sizes of the page. The shades give white words on a filled button a contrast of 4.5 or more (WCAG 1.4.3). */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Mantine's notices and dialogs close by a button without a name (WCAG 4.1.2).
  components: {
    Modal: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' }, transitionProps: { duration: 0 } },
    },
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
  },
});

/** Mantine's own grey for side remarks has a contrast of 3.3 on white; these have 5 and more. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5b636b',
    '--mantine-color-placeholder': '#6b737b',
    '--mantine-color-anchor': '#364fc7',
    '--mantine-color-error': '#c92a2a',
  },
  dark: {
    '--mantine-color-dimmed': '#a6a7ab',
    '--mantine-color-placeholder': '#909296',
    '--mantine-color-anchor': '#91a7ff',
    '--mantine-color-error': '#ff8787',
  },
});
