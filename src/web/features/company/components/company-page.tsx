import { Stack, Text, Title } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { useCompany, useWeights } from '../api/company.ts';
import { CompanyHoldings } from './company-holdings.tsx';
import { WeightsForm } from './weights-form.tsx';

/** What the company itself holds, by which demands on the company are judged, and the usual weights of a score. */
export function CompanyPage() {
  const company = useCompany();
  const weights = useWeights();
  return (
    <Stack gap="xl">
      <title>Company · Muster</title>
      <div>
        <Title order={1} size="h2">
          Company
        </Title>
        <Text c="dimmed" maw={720}>
          What the company itself holds: certificates such as ISO 27001, attestations, registrations, facility
          clearances, insurance, partner tiers. Demands on the company are judged by it; without it they stay
          “not assessed”.
        </Text>
      </div>
      <Answered query={company} what="the company">
        {(found) => <CompanyHoldings company={found} />}
      </Answered>
      <section aria-label="Usual weights">
        <Title order={2} size="h4" mb={4}>
          Usual weights of the score
        </Title>
        <Text c="dimmed" size="sm" mb="sm" maw={720}>
          How much each part counts against the others on every shortlist; a bid may say otherwise.
        </Text>
        <Answered query={weights} what="the weights">
          {(found) => <WeightsForm key={JSON.stringify(found)} weights={found} />}
        </Answered>
      </section>
    </Stack>
  );
}
