import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './fold.module.css';

interface FoldProps {
  /** What is folded away, and how much of it is in use: "Filters, 2 set". */
  label: string;
  children: ReactNode;
}

/** On a phone, where it would push everything else out of sight, folded away under its name; elsewhere as it is. */
export function Fold({ label, children }: FoldProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  if (!isNarrow) return children;
  return (
    <details className={classes.fold}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
