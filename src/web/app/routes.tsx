import type { ComponentType, LazyExoticComponent } from 'react';
import { lazyPart } from '../components/lazy-part.ts';
import { matchPath } from '../components/router/match-path.ts';

/** A view gets the named parts of its address. */
export interface ViewProps {
  parts: Readonly<Record<string, string>>;
}

type View = ComponentType<ViewProps> | LazyExoticComponent<ComponentType<ViewProps>>;

const BidList = lazyPart(async () => (await import('../features/bids/components/bid-list.tsx')).BidList);
const NewBid = lazyPart(async () => (await import('../features/bids/components/new-bid.tsx')).NewBid);
const BidPage = lazyPart(async () => (await import('./bid-page.tsx')).BidPage);
const DocumentPage = lazyPart(
  async () => (await import('../features/documents/viewer/document-page.tsx')).DocumentPage,
);
const People = lazyPart(async () => (await import('../features/people/components/people.tsx')).People);
const PersonPage = lazyPart(
  async () => (await import('../features/people/components/person/person-page.tsx')).PersonPage,
);
const InsightPage = lazyPart(
  async () => (await import('../features/insight/components/insight-page.tsx')).InsightPage,
);
const CompanyPage = lazyPart(
  async () => (await import('../features/company/components/company-page.tsx')).CompanyPage,
);
const Catalogue = lazyPart(
  async () => (await import('../features/catalogue/components/catalogue.tsx')).Catalogue,
);

const OwnRecordPage = lazyPart(
  async () => (await import('../features/access/components/own-record.tsx')).OwnRecordPage,
);
const ChangePassword = lazyPart(
  async () => (await import('../features/access/components/change-password.tsx')).ChangePassword,
);
const TokensPage = lazyPart(
  async () => (await import('../features/access/components/tokens-page.tsx')).TokensPage,
);
const AdminPage = lazyPart(
  async () => (await import('../features/admin/components/admin-page.tsx')).AdminPage,
);

/** What everybody who is signed in has. */
const OWN_ROUTES: readonly [pattern: string, view: View][] = [
  ['/me', OwnRecordPage],
  ['/account/password', ChangePassword],
  ['/account/tokens', TokensPage],
];

/** The addresses of the page; the first pattern that fits wins. */
const ROUTES: readonly [pattern: string, view: View][] = [
  ['/', BidList],
  ['/bids', BidList],
  ['/bids/new', NewBid],
  ['/bids/:bidId', BidPage],
  ['/bids/:bidId/:tab', BidPage],
  ['/bids/:bidId/documents/:documentId', DocumentPage],
  ['/people', People],
  ['/people/:personId', PersonPage],
  ['/insight', InsightPage],
  ['/company', CompanyPage],
  ['/catalogue', Catalogue],
  ['/admin/:tab', AdminPage],
];

/** The view of this address with the named parts, or null where there is none; without `mayView` only what is one's own. */
export function findView(
  path: string,
  mayView: boolean,
): { View: View; parts: Record<string, string> } | null {
  const routes = mayView ? [...OWN_ROUTES, ...ROUTES] : [...OWN_ROUTES, ['/', OwnRecordPage] as const];
  for (const [pattern, View] of routes) {
    const parts = matchPath(pattern, path);
    if (parts !== null) return { View, parts };
  }
  return null;
}
