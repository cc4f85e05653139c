import { Anchor, Grid, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Person } from '../../../../../domain/index.ts';
import { Answered } from '../../../../components/answered.tsx';
import { Link } from '../../../../components/router/link.tsx';
import { ConsentState } from '../../../access/components/consent-state.tsx';
import { Allowed } from '../../../access/may.tsx';
import { usePerson } from '../../api/person.ts';
import { CertificateUpload } from './certificate-upload.tsx';
import { PersonFacts } from './person-facts.tsx';
import { Holdings, OtherLists } from './person-lists.tsx';
import { PersonUses } from './person-uses.tsx';

/** One person: facts, credentials with their expiry, skills, clearances, projects, time taken, and the bids with them. */
export function PersonPage({ parts: { personId = '' } }: { parts: Readonly<Record<string, string>> }) {
  const person = usePerson(personId);
  return (
    <Answered query={person} what="the person">
      {(found) => <Profile person={found} />}
    </Answered>
  );
}

function Profile({ person }: { person: Person }) {
  return (
    <Stack>
      <title>{`${person.name} · Muster`}</title>
      <div>
        <Anchor component={Link} href="/people" size="sm" underline="always">
          People
        </Anchor>
        <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
          {person.name}
        </Title>
        <Text c="dimmed">{person.title ?? 'No title'}</Text>
        <ConsentState personId={person.id} />
      </div>
      <Panel>
        <PersonFacts person={person} />
      </Panel>
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <Panel>
              <Holdings person={person} />
            </Panel>
            <Allowed to="manage-people">
              <Panel>
                <CertificateUpload person={person} />
              </Panel>
            </Allowed>
            <Panel>
              <PersonUses id={person.id} />
            </Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Panel>
            <OtherLists person={person} />
          </Panel>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function Panel({ children }: { children: ReactNode }) {
  return (
    <Paper withBorder p="md">
      <Stack gap="lg">{children}</Stack>
    </Paper>
  );
}
