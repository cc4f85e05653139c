import { Button, Group, Text } from '@mantine/core';
import { formatDay } from '../../../components/format.ts';
import { type Consent, useConsents, useRecordConsent } from '../api/own-record.ts';
import { Allowed } from '../may.tsx';

/** What a person said of the use of their record, in a list: nothing where nobody ever said anything. */
export function ConsentMark({ personId }: { personId: string }) {
  const said = useConsents().data;
  if (said === undefined || said.size === 0) return null;
  const consent = said.get(personId)?.consent;
  const isRefused = consent?.given === false;
  return (
    <Text size="sm" c={isRefused ? 'var(--mantine-color-error)' : 'dimmed'} fw={400}>
      {consentWords(consent)}
    </Text>
  );
}

/** What a person said, when, whether they found their record right; and the way to record what they said otherwise. */
export function ConsentState({ personId }: { personId: string }) {
  const said = useConsents().data?.get(personId);
  const record = useRecordConsent(personId);
  const consent = said?.consent;
  const button = (given: boolean, label: string) =>
    consent?.given !== given && (
      <Button
        size="compact-sm"
        variant="default"
        loading={record.isPending && record.variables === given}
        onClick={() => record.mutate(given)}
      >
        {label}
      </Button>
    );
  return (
    <Group gap="xs">
      <Text size="sm" role="status" c={consent?.given === false ? 'var(--mantine-color-error)' : 'dimmed'}>
        {consentWords(consent)}
        {consent &&
          `, ${formatDay(consent.at.slice(0, 10))}${consent.isOwn ? '' : `, recorded by ${consent.saidBy}`}`}
        {said?.confirmation &&
          `; record confirmed ${formatDay(said.confirmation.at.slice(0, 10))}${said.confirmation.isCurrent ? '' : ', changed since'}`}
      </Text>
      <Allowed to="manage-people">
        {button(true, 'Record a consent')}
        {button(false, 'Record a refusal')}
      </Allowed>
      {record.error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {record.error.message}
        </Text>
      )}
    </Group>
  );
}

function consentWords(consent: Consent | null | undefined): string {
  if (!consent) return 'Has said nothing of consent';
  return consent.given ? 'Consents' : 'Does not consent';
}
