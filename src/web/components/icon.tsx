/** Outlines on a field of 24 by 24. */
const PATHS = {
  logo: 'M4 19V5h3l5 7 5-7h3v14h-3.4v-8.2L12 17l-4.6-6.2V19z',
  sun: 'M12 3v2m0 14v2m9-9h-2M5 12H3m15.4-6.4L17 7M7 17l-1.4 1.4m12.8 0L17 17M7 7 5.6 5.6M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  file: 'M14 3H6v18h12V7zm0 0v4h4',
  upload: 'M12 16V5m0 0L7 10m5-5 5 5M4 19h16',
  check: 'M5 12.5 10 17l9-10',
  cross: 'M6 6l12 12M18 6 6 18',
  warning: 'M12 4 2.5 20h19zM12 10v4.5m0 2.5v.5',
  question: 'M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2.2m0 3v.5',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm5 11.5L20 20',
  people:
    'M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5zM3 19c.4-3.4 3-5 6-5s5.600 1.600 6 5M16 5.300a3.2 3.2 0 0 1 0 6M17.500 14.200c2 .7 3.200 2.300 3.500 4.800',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.6-4 3.600-6 7.500-6s6.900 2 7.500 6',
  minus: 'M5 12h14',
  plus: 'M5 12h14M12 5v14',
  calendar: 'M4 6h16v14H4zM4 10.500h16M8 3v4m8-4v4',
} as const;

/** Name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A drawing beside words; the words carry the meaning, so it is hidden from screen readers. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  const isSolid = name === 'logo';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={isSolid ? 'var(--mantine-color-anchor)' : 'none'}
      stroke={isSolid ? 'none' : 'currentColor'}
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flexShrink: 0 }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
