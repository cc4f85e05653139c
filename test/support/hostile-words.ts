import type { TestApi } from './api.ts';
import { untilFinished } from './events.ts';
import { rememberToken } from './signed-in.ts';

/** Words that a browser, a spreadsheet or a terminal would act on, if somebody let it. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.example/","click")',
  '+cmd|calc',
  '-2+3+cmd',
  '@SUM(A1:A9)',
  '\t=1+1',
  '<script>window.pwned=1</script>',
  '"><img src=x onerror="window.pwned=1">',
  'javascript:window.pwned=1',
  '\u001b[2J\u001b]0;pwned\u0007wiped',
  'annex\u202egpj.exe',
] as const;

const [LINK, , , SUM, , SCRIPT, IMAGE, ADDRESS, ESCAPE] = HOSTILE;

/** A document that demands things in hostile words. */
export const HOSTILE_DOCUMENT = `# Personnel ${SCRIPT} ${ESCAPE}

The ${IMAGE} lead must hold a PMP certification ${LINK}.

| Role | Certification |
| --- | --- |
| ${SUM} | CISSP |
| =1+1 | CISM or ${ESCAPE} |

${LINK} The contractor shall provide a ${SCRIPT} engineer with 5 years of experience in Python.
`;

/** A roster whose people are named and hold what would do harm. */
export const HOSTILE_ROSTER = {
  schema: 'muster.roster/1',
  people: HOSTILE.map((words, place) => ({
    id: `P${place}`,
    name: words,
    title: HOSTILE[(place + 1) % HOSTILE.length],
    location: words,
    holdings: [
      { credential: 'PMP', number: LINK, verifyUrl: ADDRESS, issuer: SCRIPT },
      { credential: HOSTILE[(place + 2) % HOSTILE.length] },
    ],
    skills: [{ name: IMAGE }, { name: ESCAPE }],
  })),
};

/** Opens a bid with hostile words wherever people and documents may put some; gives its id when the document is read. */
export async function openHostileBid(api: TestApi, url: string, token?: string): Promise<string> {
  if (token !== undefined) rememberToken(url, token);
  await api.post('/people/import', HOSTILE_ROSTER);
  const { body: bid } = await api.post('/bids', { name: IMAGE, client: LINK, kickoff: '2027-02-22' });
  const sent = await api.upload(`/bids/${bid.id}/documents`, [
    // A name with a control character is no name of a form; the upload would be refused.
    { name: '=1+1<img src=x onerror=window.pwned=1>annex\u202egpj.md', content: HOSTILE_DOCUMENT },
  ]);
  await untilFinished(url, bid.id, [sent.body.documents[0].id]);
  const { requirements } = (await api.get(`/bids/${bid.id}/requirements`)).body;
  const requirement = requirements[0].id;
  await api.post(`/bids/${bid.id}/reviews`, {
    changes: [
      ...HOSTILE.map((text) => ({ kind: 'comment', requirement, text })),
      {
        kind: 'track',
        requirement,
        owner: LINK,
        notes: ESCAPE,
        responseLocation: SUM,
        columns: { Reviewer: SCRIPT },
      },
    ],
  });
  return bid.id;
}
