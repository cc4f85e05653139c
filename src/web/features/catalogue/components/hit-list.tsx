import { NavLink } from '@mantine/core';
import type { CatalogueHit } from '../api/search-catalogue.ts';

interface HitListProps {
  hits: readonly CatalogueHit[];
  entry: string;
  onChoose: (id: string) => void;
}

/** What a search found, best first. */
export function HitList({ hits, entry, onChoose }: HitListProps) {
  return (
    <nav aria-label="Results">
      {hits.map(({ id, name, kind }) => (
        <NavLink
          key={id}
          component="button"
          label={name}
          description={kind.replaceAll('-', ' ')}
          active={id === entry}
          aria-pressed={id === entry}
          onClick={() => onChoose(id)}
        />
      ))}
    </nav>
  );
}
