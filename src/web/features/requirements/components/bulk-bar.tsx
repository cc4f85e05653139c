import { Button, Group, Text } from '@mantine/core';
import { count } from '../../../components/format.ts';
import { useMay } from '../../access/may.tsx';
import { useReviewActions } from '../review-context.ts';
import { acceptAll } from '../use-review-keys.ts';
import classes from './requirement-table.module.css';

/** What can be done with the selected requirements at once. */
export function BulkBar({ ids }: { ids: readonly string[] }) {
  const { review, open, select } = useReviewActions();
  const [first, ...others] = ids;
  const mayReview = useMay('contribute');
  if (first === undefined || !mayReview) return null;
  const done = (words: string) => `${count(ids.length, 'requirement', 'requirements')} ${words}.`;
  const merge = () => {
    review([{ kind: 'merge', requirement: first, others }], done('merged'));
    select(ids, false);
  };
  return (
    <section className={classes.bulk} aria-label="Selected requirements">
      <Group gap="xs">
        <Text role="status" size="sm" fw={600}>
          {ids.length} selected
        </Text>
        <Button size="xs" variant="default" onClick={() => review(acceptAll(ids), done('accepted'))}>
          Accept
        </Button>
        <Button size="xs" variant="default" onClick={() => open({ kind: 'reject', ids })}>
          Reject
        </Button>
        <Button size="xs" variant="default" onClick={() => open({ kind: 'edit', ids })}>
          Edit
        </Button>
        {others.length > 0 && (
          <Button size="xs" variant="default" onClick={merge}>
            Merge
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={() => select(ids, false)}>
          Clear
        </Button>
      </Group>
    </section>
  );
}
