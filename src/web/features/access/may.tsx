import type { ReactNode } from 'react';
import type { AccountRole, Permission } from '../../../domain/index.ts';
import { useAccess } from './api/access.ts';

/** Roles as people say them. */
export const ROLE_WORDS: Readonly<Record<AccountRole, string>> = {
  administrator: 'Administrator',
  'bid-manager': 'Bid manager',
  contributor: 'Contributor',
  viewer: 'Viewer',
  staff: 'Staff member',
};

/** What each role is for, in a sentence. */
export const ROLE_HINTS: Readonly<Record<AccountRole, string>> = {
  administrator: 'Everything, and who may come in',
  'bid-manager': 'Opens bids and keeps the roster',
  contributor: 'Uploads documents and reviews requirements',
  viewer: 'Reads and exports, changes nothing',
  staff: 'Sees and confirms only their own record',
};

/** True where whoever is signed in may do it. */
export function useMay(permission: Permission): boolean {
  return useAccess().data?.permissions.includes(permission) ?? false;
}

/** Shows its children only to whoever may do what they are for. */
export function Allowed({ to, children }: { to: Permission; children: ReactNode }) {
  return useMay(to) ? children : null;
}
