import { Text } from '@mantine/core';
import type { CatalogueHit } from '../api/search-catalogue.ts';
import classes from './hit-list.module.css';

interface HitListProps {
  hits: readonly CatalogueHit[];
  entry: string;
  onChoose: (id: string) => void;
}

/** What a search found, best first. */
export function HitList({ hits, entry, onChoose }: HitListProps) {
  return (
    <ul aria-label="Results" className={classes.list}>
      {hits.map(({ id, name, kind, issuer, why }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.hit}
            aria-pressed={id === entry}
            onClick={() => onChoose(id)}
            title={why}
          >
            {name}
            <Text component="span" display="block" size="sm" c="dimmed">
              {[kind.replaceAll('-', ' '), issuer].filter(Boolean).join(', ')}
            </Text>
          </button>
        </li>
      ))}
    </ul>
  );
}
