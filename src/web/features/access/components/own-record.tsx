import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Person } from '../../../../domain/index.ts';
import { Answered } from '../../../components/answered.tsx';
import { formatDay, formatNumber } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { HoldingList } from '../../people/components/holding-list.tsx';
import { type OwnRecord, useConfirmRecord, useOwnRecord, useSayConsent } from '../api/own-record.ts';

/** A member of staff's own record: what Muster knows of them, for them to confirm; nobody else's. */
export function OwnRecordPage() {
  const record = useOwnRecord();
  return (
    <Stack maw={900} mx="auto">
      <title>My record · Muster</title>
      <Title order={1} size="h2">
        My record
      </Title>
      <Answered query={record} what="your record">
        {(own) => (
          <>
            <Confirmation own={own} />
            <Record person={own.person} />
            <ConsentBox own={own} />
          </>
        )}
      </Answered>
    </Stack>
  );
}

function Confirmation({ own: { confirmation, version } }: { own: OwnRecord }) {
  const confirm = useConfirmRecord();
  const isCurrent = confirmation?.isCurrent ?? false;
  return (
    <Alert
      color={isCurrent ? 'green' : 'yellow'}
      variant="outline"
      title={isCurrent ? 'You confirmed this record' : 'Is this right?'}
    >
      <Stack align="flex-start" gap="xs">
        <Text size="sm" role="status">
          {confirmationWords(confirmation)}
        </Text>
        {confirm.error && <ProblemAlert title="It was not confirmed" error={confirm.error} />}
        {!isCurrent && (
          <Button loading={confirm.isPending} onClick={() => confirm.mutate(version)}>
            It is right
          </Button>
        )}
        <Text size="sm" c="dimmed">
          Something wrong or missing? Tell whoever keeps the roster; what they correct comes here to be
          confirmed.
        </Text>
      </Stack>
    </Alert>
  );
}

function confirmationWords(confirmation: OwnRecord['confirmation']): string {
  if (confirmation === null)
    return 'Bids count on what stands here. Look through it and confirm it if it is right.';
  const day = formatDay(confirmation.at.slice(0, 10));
  return confirmation.isCurrent
    ? `On ${day}. You are asked again when it changes.`
    : `You confirmed it on ${day}; it has changed since. Look through it again.`;
}

function Record({ person }: { person: Person }) {
  const { name, title, email, employer, location, yearsExperience, studyHoursPerWeek, availableFrom } =
    person;
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
      <Stack>
        <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
          <Fact label="Title">{title}</Fact>
          <Fact label="E-mail">{email}</Fact>
          <Fact label="Employer">{employer ?? 'own staff'}</Fact>
          <Fact label="Location">{location}</Fact>
          <Fact label="Years of experience">
            {yearsExperience === null ? null : formatNumber(yearsExperience)}
          </Fact>
          <Fact label="Hours a week to study">
            {studyHoursPerWeek === null ? null : formatNumber(studyHoursPerWeek)}
          </Fact>
          <Fact label="Available from">{availableFrom === null ? null : formatDay(availableFrom)}</Fact>
          <Fact label="May work in">{person.rightToWork.join(', ')}</Fact>
          <Fact label="Languages">{person.languages.join(', ')}</Fact>
        </SimpleGrid>
        <Fact label="Credentials and clearances">
          <HoldingList person={person} />
        </Fact>
        <Fact label="Skills">
          {person.skills
            .map((skill) =>
              skill.years === null ? skill.name : `${skill.name} (${formatNumber(skill.years)} years)`,
            )
            .join(', ')}
        </Fact>
        <Fact label="Education">
          {person.education
            .map(({ degree, field }) => (field === null ? degree : `${degree}, ${field}`))
            .join('; ')}
        </Fact>
        <Fact label="Projects">
          {person.projects
            .map(({ client, role }) => (role === null ? client : `${client} (${role})`))
            .join('; ')}
        </Fact>
      </Stack>
    </Paper>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const isTold = children !== null && children !== '';
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      {typeof children === 'object' && isTold ? (
        children
      ) : (
        <Text style={{ overflowWrap: 'anywhere' }}>{isTold ? children : '–'}</Text>
      )}
    </div>
  );
}

function ConsentBox({ own: { consent } }: { own: OwnRecord }) {
  const say = useSayConsent();
  return (
    <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
      <Stack align="flex-start" gap="xs">
        <Title order={2} size="h3">
          Consent
        </Title>
        <Text>
          Muster compares your record with what buyers demand and puts your name and credentials into
          proposals. You may take your consent back at any time.
        </Text>
        <Text role="status" fw={600}>
          {consent === null
            ? 'You have not said anything yet.'
            : `${consent.given ? 'You consent' : 'You do not consent'}, said on ${formatDay(consent.at.slice(0, 10))}${consent.isOwn ? '' : ` and recorded by ${consent.saidBy}`}.`}
        </Text>
        {say.error && <ProblemAlert title="It was not kept" error={say.error} />}
        <Group gap="xs">
          {consent?.given !== true && (
            <Button loading={say.isPending} onClick={() => say.mutate(true)}>
              I consent
            </Button>
          )}
          {consent?.given !== false && (
            <Button variant="default" loading={say.isPending} onClick={() => say.mutate(false)}>
              {consent === null ? 'I do not consent' : 'Take the consent back'}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
