import { Anchor, Text } from '@mantine/core';
import type { Holding, Person } from '../../../../../domain/index.ts';
import { count, formatDay, today, withLocalDays } from '../../../../components/format.ts';
import { expiryOf, holdingExpiry } from '../../expiry.ts';
import { CheckBadge } from '../check-badge.tsx';
import { ExpiryBadge } from '../expiry-badge.tsx';
import { ThingList } from './thing-list.tsx';

const parts = (...words: (string | null)[]): string =>
  words.filter((one) => one !== null && one !== '').join(', ');

/** What a person holds, each with number, dates, how it was verified and what a check of its badge showed. */
export function Holdings({ person }: { person: Person }) {
  return (
    <ThingList
      person={person}
      list="holdings"
      title="Credentials"
      one="a credential"
      nameOf={({ credential }) => credential}
      show={(holding) => <HoldingWords holding={holding} />}
    />
  );
}

function HoldingWords({ holding }: { holding: Holding }) {
  const { credential, number, issued, issuer, verifyUrl, verifiedOn, verifiedBy, source, check } = holding;
  const facts = parts(
    issuer,
    number && `no. ${number}`,
    issued && `issued ${formatDay(issued)}`,
    verifiedOn && `verified ${formatDay(verifiedOn)}${verifiedBy ? ` by ${verifiedBy}` : ''}`,
    source && `from ${source.replaceAll('+', ' and ')}`,
  );
  return (
    <>
      <Text span fw={600}>
        {credential}
      </Text>{' '}
      <ExpiryBadge expiry={holdingExpiry(holding, today())} /> {check && <CheckBadge check={check} />}
      {facts !== '' && (
        <Text size="sm" c="dimmed">
          {facts}
        </Text>
      )}
      {check && (
        <Text size="sm" c="dimmed">
          {withLocalDays(check.why)}
        </Text>
      )}
      {verifyUrl && /^https?:/.test(verifyUrl) && (
        <Anchor href={verifyUrl} target="_blank" rel="noreferrer" size="sm" underline="always">
          Verify at the issuer
        </Anchor>
      )}
    </>
  );
}

/** Clearances, skills, roles, education, projects and time that is taken. */
export function OtherLists({ person }: { person: Person }) {
  return (
    <>
      <ThingList
        person={person}
        list="clearances"
        title="Clearances"
        one="a clearance"
        nameOf={({ name }) => name}
        show={(one) => (
          <>
            {one.name} <ExpiryBadge expiry={expiryOf(one, today())} />
            {one.granted && <Text span size="sm" c="dimmed">{` granted ${formatDay(one.granted)}`}</Text>}
          </>
        )}
      />
      <ThingList
        person={person}
        list="skills"
        title="Skills"
        one="a skill"
        nameOf={({ name }) => name}
        show={({ name, level, years, lastUsed }) =>
          parts(
            name,
            level,
            years === null ? null : count(years, 'year', 'years'),
            lastUsed && `last used ${lastUsed}`,
          )
        }
      />
      <ThingList
        person={person}
        list="roles"
        title="Roles"
        one="a role"
        nameOf={({ name }) => name}
        show={({ name, years }) => parts(name, years === null ? null : count(years, 'year', 'years'))}
      />
      <ThingList
        person={person}
        list="projects"
        title="Projects"
        one="a project"
        nameOf={({ client }) => client}
        show={({ client, domain, role, start, end, skills }) => (
          <>
            {parts(client, domain, role, [start, end].filter(Boolean).join(' to '))}
            {skills.length > 0 && (
              <Text size="sm" c="dimmed">
                {skills.join(', ')}
              </Text>
            )}
          </>
        )}
      />
      <ThingList
        person={person}
        list="education"
        title="Education"
        one="a degree"
        nameOf={({ degree }) => degree}
        show={({ degree, field, year }) => parts(degree, field, year === null ? null : String(year))}
      />
      <ThingList
        person={person}
        list="commitments"
        title="Commitments"
        one="a commitment"
        nameOf={({ what, from }) => what ?? from}
        show={({ what, from, to, percent }) =>
          `${what ?? 'Taken'}: ${percent} % from ${formatDay(from)} to ${formatDay(to)}`
        }
      />
    </>
  );
}
