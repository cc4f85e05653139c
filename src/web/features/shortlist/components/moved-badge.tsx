import classes from './shortlist-grid.module.css';

/** By how many places a person moved against the kept weights; nothing where they did not. */
export function MovedBadge({ by }: { by: number }) {
  if (by === 0) return null;
  const words = `${by > 0 ? 'up' : 'down'} ${Math.abs(by)}`;
  return (
    <span className={classes.moved} data-way={by > 0 ? 'up' : 'down'}>
      {by > 0 ? '▲' : '▼'} {words}
    </span>
  );
}
