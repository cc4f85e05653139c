import { Button, type ButtonProps } from '@mantine/core';
import { useMay } from '../../access/may.tsx';
import { notice, noticeProblem } from '../../plan/notice.tsx';
import { useArchiveBid } from '../api/archive-bid.ts';
import type { Bid } from '../api/bid.ts';

interface ArchiveButtonProps extends Pick<ButtonProps, 'size' | 'variant'> {
  bid: Pick<Bid, 'id' | 'name' | 'archivedAt'>;
}

/** Puts a bid into the archive or takes it out, for whoever keeps bids; either can be undone. */
export function ArchiveButton({ bid: { id, name, archivedAt }, ...looks }: ArchiveButtonProps) {
  const archive = useArchiveBid(id);
  if (!useMay('manage-bids')) return null;
  const isArchived = archivedAt !== null;
  const words = isArchived ? 'Take out of the archive' : 'Archive';
  const put = (wanted: boolean) =>
    archive.mutate(wanted, {
      onSuccess: () =>
        notice(wanted ? `“${name}” is in the archive.` : `“${name}” is among the bids again.`, () =>
          archive.mutate(!wanted, { onError: noticeProblem }),
        ),
      onError: noticeProblem,
    });
  return (
    <Button
      variant="default"
      {...looks}
      aria-label={`${words}: ${name}`}
      loading={archive.isPending}
      onClick={() => put(!isArchived)}
    >
      {words}
    </Button>
  );
}
