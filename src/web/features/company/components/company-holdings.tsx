import { Box, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CompanyProfile, Holding } from '../../../../domain/index.ts';
import { formatDay, today } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useMay } from '../../access/may.tsx';
import { ExpiryBadge } from '../../people/components/expiry-badge.tsx';
import { ThingForm } from '../../people/components/person/thing-form.tsx';
import { Things } from '../../people/components/person/things.tsx';
import { holdingExpiry } from '../../people/expiry.ts';
import { FIELDS } from '../../people/fields.ts';
import { notice } from '../../plan/notice.tsx';
import { usePutCompany } from '../api/company.ts';

/** The company's name and what it holds; administrators add, correct and remove. */
export function CompanyHoldings({ company }: { company: CompanyProfile | null }) {
  const mayChange = useMay('administer');
  if (company === null)
    return mayChange ? <NameForm /> : <Text>Nobody has said yet what the company holds.</Text>;
  return <Profile company={company} mayChange={mayChange} />;
}

function NameForm() {
  const [name, setName] = useState('');
  const put = usePutCompany();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        put.mutate({ name: name.trim(), holdings: [] });
      }}
    >
      <Stack maw={420} align="flex-start">
        <Text>Nobody has said yet what the company holds. Begin with its name.</Text>
        <TextInput
          label="Name of the company"
          required
          w="100%"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {put.error && <ProblemAlert title="It was not kept" error={put.error} />}
        <Button type="submit" disabled={name.trim() === ''} loading={put.isPending}>
          Begin
        </Button>
      </Stack>
    </form>
  );
}

function Profile({ company, mayChange }: { company: CompanyProfile; mayChange: boolean }) {
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const put = usePutCompany();
  const { name, holdings } = company;
  const place = typeof open === 'number' ? open : null;
  const keep = (next: Holding[], words: string) =>
    put.mutate(
      { name, holdings: next },
      {
        onSuccess() {
          setOpen(null);
          notice(words, () => put.mutate(company));
        },
      },
    );
  return (
    <Box component="section" aria-label="What the company holds" maw={760}>
      <Things
        title={name}
        things={holdings}
        none="Nothing is known yet."
        add="Add what it holds"
        mayChange={mayChange}
        nameOf={({ credential }) => credential}
        show={(holding) => <HoldingWords holding={holding} />}
        onAdd={() => setOpen('new')}
        onChange={setOpen}
      />
      {open !== null && (
        <ThingForm
          title={place === null ? 'Add what the company holds' : 'Change what the company holds'}
          fields={FIELDS.holdings}
          thing={place === null ? null : (holdings[place] ?? null)}
          error={put.error}
          isBusy={put.isPending}
          onSave={(thing) =>
            keep(holdings.toSpliced(place ?? holdings.length, 1, thing as Holding), 'Saved.')
          }
          onRemove={place === null ? undefined : () => keep(holdings.toSpliced(place, 1), 'Removed.')}
          onClose={() => setOpen(null)}
        />
      )}
    </Box>
  );
}

function HoldingWords({ holding }: { holding: Holding }) {
  const { credential, number, issuer, issued } = holding;
  const facts = [issuer, number && `no. ${number}`, issued && `issued ${formatDay(issued)}`].filter(Boolean);
  return (
    <>
      <Text span fw={600}>
        {credential}
      </Text>{' '}
      <ExpiryBadge expiry={holdingExpiry(holding, today())} />
      {facts.length > 0 && (
        <Text size="sm" c="dimmed">
          {facts.join(', ')}
        </Text>
      )}
    </>
  );
}
