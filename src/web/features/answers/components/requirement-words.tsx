import { Text } from '@mantine/core';
import { ModalityBadge } from '../../../components/modality-badge.tsx';
import { holderWords } from '../../../components/words.ts';
import type { LookUp } from '../look-up.ts';

/** A requirement on one line: its label, who is to meet it and how binding it is. */
export function RequirementWords({ id, lookUp }: { id: string; lookUp: LookUp }) {
  const requirement = lookUp.requirement(id);
  if (requirement === undefined) return id;
  return (
    <>
      {requirement.label}{' '}
      <Text span c="dimmed" size="sm">
        {holderWords(requirement)}
      </Text>{' '}
      <ModalityBadge modality={requirement.modality} />
    </>
  );
}
