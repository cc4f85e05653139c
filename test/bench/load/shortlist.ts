import { createApiClient } from '../../../src/cli/api-client.ts';
import { type NamesToInvent, namesToInvent, ROLES } from '../invented.ts';
import { quantile, sendText } from './documents.ts';
import { importInvented } from './people.ts';
import { type LoadedService, residentMb } from './service.ts';

/** A shortlist over so many people and about a hundred requirements: the first answer, and those after it. */
export async function benchShortlist(service: LoadedService, people: number, answers: number): Promise<void> {
  const api = createApiClient(service.api, service.token);
  const names = namesToInvent();
  await importInvented(api, people);
  const { id } = await api.post<{ id: string }>('/bids', { name: 'Shortlist', kickoff: '2027-03-01' });
  const text = demands(names);
  const sent = await sendText(service, id, 'demands.md', text);
  for await (const told of api.events<{ id: string; status: string }>(`/bids/${id}/events`))
    if (told.id === sent.id && /done|failed/.test(told.status)) break;
  const address = `/bids/${id}/shortlist?limit=50`;
  const times: number[] = [];
  let requirements = 0;
  for (let number = 0; number <= answers; number += 1) {
    const began = performance.now();
    const answer = await api.get<{ requirements: unknown[]; total: number }>(address);
    times.push(performance.now() - began);
    requirements = answer.requirements.length;
  }
  const [first = 0, ...later] = times;
  console.log(
    `Shortlist: ${people} people and ${requirements} requirements, 50 rows a page; the first answer ${(first / 1000).toFixed(1)} s, ` +
      `then p50 ${quantile(later, 0.5).toFixed(0)} ms, p99 ${quantile(later, 0.99).toFixed(0)} ms; server memory ${residentMb(service.pid).toFixed(0)} MB\n`,
  );
}

/** A hundred demands: certifications, skills and years, by role. */
function demands({ credentials, skills }: NamesToInvent): string {
  const one = (number: number): string => {
    const role = ROLES[number % ROLES.length];
    const verb = number % 10 < 7 ? 'shall' : 'should';
    if (number % 3 === 0)
      return `The ${role} ${verb} hold a current ${credentials[number]?.name} certification.`;
    if (number % 3 === 1)
      return `The ${role} ${verb} have knowledge of ${skills[number % skills.length]?.name}.`;
    return `The ${role} ${verb} have at least ${3 + (number % 6)} years of experience with ${skills[(number * 7) % skills.length]?.name}.`;
  };
  return Array.from({ length: 120 }, (_, number) => `## ${number} Staff\n\n${one(number)}\n`).join('\n');
}
