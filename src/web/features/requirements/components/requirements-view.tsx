import { Stack, Text, Title } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { count } from '../../../components/format.ts';
import { isFinished } from '../../documents/api/document.ts';
import { useDocuments } from '../../documents/api/list-documents.ts';
import { type BidExtraction, useRequirements } from '../api/get-requirements.ts';
import { filterRequirements, groupRequirements } from '../group-requirements.ts';
import { RequirementFilters, useRequirementFilter } from './requirement-filters.tsx';
import { RequirementTable } from './requirement-table.tsx';
import { UnresolvedList } from './unresolved-list.tsx';

/** What the documents demand: by role, mandatory first, each with the words that say so. */
export function RequirementsView({ bidId }: { bidId: string }) {
  const requirements = useRequirements(bidId);
  const waiting = useDocuments(bidId).data?.filter((document) => !isFinished(document)).length ?? 0;
  return (
    <Answered query={requirements} what="the requirements">
      {(extraction) => <Requirements bidId={bidId} extraction={extraction} waiting={waiting} />}
    </Answered>
  );
}

interface RequirementsProps {
  bidId: string;
  extraction: BidExtraction;
  /** Documents that are not read yet. */
  waiting: number;
}

function Requirements({ bidId, extraction, waiting }: RequirementsProps) {
  const { documents, requirements, unresolved, demandSentences } = extraction;
  const [filter, setFilter] = useRequirementFilter();
  if (requirements.length === 0 && unresolved.length === 0)
    return <NothingFound bidId={bidId} waiting={waiting} documents={documents.length} />;
  const shown = filterRequirements(requirements, filter);
  const groups = groupRequirements(shown);
  const mandatory = requirements.filter(({ modality }) => modality === 'mandatory').length;
  return (
    <Stack gap="lg">
      <RequirementFilters requirements={requirements} filter={filter} onChange={setFilter} />
      <Text role="status">
        {count(requirements.length, 'requirement', 'requirements')}, {count(mandatory, 'is', 'are')} mandatory
        {shown.length < requirements.length && `; ${shown.length} shown`}
        {waiting > 0 && `; ${count(waiting, 'document is', 'documents are')} still being read`}
      </Text>
      {shown.length === 0 && <Text c="dimmed">Nothing fits these filters. Take one away.</Text>}
      {groups.map((group) => (
        <section key={group.holder} aria-label={group.holder}>
          <Title order={2} size="h4" mb="xs">
            {group.holder}{' '}
            <Text span c="dimmed" size="sm">
              {group.requirements.length}
            </Text>
          </Title>
          <RequirementTable group={group} documents={documents} />
        </section>
      ))}
      <UnresolvedList unresolved={unresolved} demandSentences={demandSentences} documents={documents} />
    </Stack>
  );
}

function NothingFound({ bidId, waiting, documents }: { bidId: string; waiting: number; documents: number }) {
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
