import { EmptyState } from '../../../components/empty-state.tsx';

interface NothingFoundProps {
  bidId: string;
  /** Documents that are not read yet. */
  waiting: number;
  documents: number;
}

/** Says why there is no requirement, and the next step. */
export function NothingFound({ bidId, waiting, documents }: NothingFoundProps) {
  const action = { href: `/bids/${bidId}`, label: 'Go to the documents' };
  if (documents === 0)
    return (
      <EmptyState
        title="No documents yet"
        text="Add the RFP; what it demands appears here."
        action={action}
      />
    );
  if (waiting > 0)
    return (
      <EmptyState
        title="Still reading"
        text="What the documents demand appears here by itself as soon as one is read."
        action={action}
      />
    );
  return (
    <EmptyState
      title="Nothing is demanded"
      text="The documents that could be read name no certification, skill, clearance, degree or experience. Is an attachment missing?"
      action={action}
    />
  );
}
