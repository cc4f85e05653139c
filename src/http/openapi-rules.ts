import type { Allows, Route } from './route.ts';

/** What each tag's routes are about, in the order in which they are shown. */
export const TAGS: readonly { name: string; description: string }[] = [
  { name: 'accounts', description: 'Signing in, accounts, groups, invitations and tokens.' },
  { name: 'bids', description: 'Opportunities with their dates, and what happens to their documents.' },
  { name: 'documents', description: 'Files of a bid: upload, follow, show, read again.' },
  { name: 'amendments', description: 'Documents that replace others, and what they change.' },
  { name: 'reviews', description: 'What people say of the requirements that were read.' },
  { name: 'answers', description: 'Who meets it, which team is best, what closes the rest.' },
  { name: 'settings', description: 'Rules of the team, weights, what the company holds.' },
  { name: 'progress', description: 'Where the actions of a plan stand.' },
  { name: 'exports', description: 'Answers as files, and edited workbooks taken back.' },
  { name: 'people', description: 'The roster: import, questions, people.' },
  { name: 'own record', description: 'What a member of staff sees and confirms of themselves.' },
  { name: 'personal data', description: 'Everything that is kept of one person: export, erase.' },
  { name: 'insight', description: 'Answers over all bids.' },
  { name: 'catalogue', description: 'Credentials, classes, clearances, degrees and skills.' },
  { name: 'samples', description: 'Invented RFPs and people to try Muster with.' },
  { name: 'webhooks', description: 'Other systems that are told of events.' },
  { name: 'audit', description: 'Who did, saw and exported what.' },
  { name: 'operation', description: 'How the service runs: queue, failures, figures.' },
];

/** How a caller says who it is. */
export const SECURITY_SCHEMES = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'A token of the API, made under the account.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'muster-session',
    description: 'The cookie of somebody who signed in; behind TLS its name is __Host-muster-session.',
  },
} as const;

/** The ways in which a route may be called; [] where anybody may. */
export function securityOf({ allows, inPerson = false }: Route): Record<string, string[]>[] {
  if (allows === 'anyone') return [];
  return inPerson ? [{ session: [] }] : [{ token: [] }, { session: [] }];
}

const WHO: Readonly<Record<Allows, string>> = {
  anyone: 'Anybody may call it.',
  'sign-in': 'For everybody who has an account.',
  view: 'For those who may read bids, people and answers.',
  contribute: 'For those who may upload documents, review requirements and track plans.',
  'manage-people': 'For those who may keep the roster.',
  'manage-bids': 'For those who may open and change bids.',
  administer: 'For administrators.',
};

/** Who may call a route, in a sentence. */
export function whoMay({ allows, inPerson = false }: Route): string {
  return inPerson ? `${WHO[allows]} A token is refused: sign in.` : WHO[allows];
}

/** The problems that a route answers by what it takes; `default` stands for all others. */
export function problemResponses<T>({ allows, request }: Route, problem: T): Record<string, T> {
  const { params, query, body, raw, upload } = request;
  const takes = [params, query, body, raw, upload].some((part) => part !== undefined);
  const holds = [body, raw, upload].some((part) => part !== undefined);
  return {
    ...(takes || allows === 'anyone' ? { 400: problem } : {}),
    ...(allows === 'anyone' ? {} : { 401: problem, 403: problem }),
    ...(params === undefined ? {} : { 404: problem }),
    ...(holds ? { 413: problem } : {}),
    default: problem,
  };
}
