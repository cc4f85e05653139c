/** Colours with a contrast of 3 or more to the page in both schemes (WCAG 1.4.11), told apart by lightness too. */
export const BAR_COLORS = {
  strong: 'light-dark(#364fc7, #91a7ff)',
  second: 'light-dark(#868e96, #868e96)',
  good: 'light-dark(#2b8a3e, #69db7c)',
  bad: 'light-dark(#c92a2a, #ff8787)',
} as const;
