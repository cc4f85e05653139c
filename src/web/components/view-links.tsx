import { Link } from './router/link.tsx';
import classes from './view-links.module.css';

interface ViewLinksProps {
  /** What the views belong to, for screen readers. */
  label: string;
  views: readonly { id: string; label: string; href: string }[];
  /** Id of the view that is shown. */
  current: string;
}

/** The ways to views beside each other, each with an address of its own. */
export function ViewLinks({ label, views, current }: ViewLinksProps) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {views.map((view) => (
        <Link
          key={view.id}
          className={classes.tab}
          href={view.href}
          aria-current={view.id === current ? 'page' : undefined}
        >
          {view.label}
        </Link>
      ))}
    </nav>
  );
}
