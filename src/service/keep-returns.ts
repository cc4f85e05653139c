import { AppError } from '../errors.ts';
import { certificationReturn } from '../plan/index.ts';
import { listCertificationRecords, saveCertificationRecord } from '../store/index.ts';
import type { House } from './house.ts';
import {
  type CertificationRecordInput,
  type CertificationReturnView,
  certificationRecordSchema,
} from './insight-views.ts';

/** What each certification that was recorded earned, by its id. */
export async function listReturns(house: House): Promise<CertificationReturnView[]> {
  const kept = await listCertificationRecords(house.db);
  return kept.map(({ credential, data }) => view(house, credential, certificationRecordSchema.parse(data)));
}

/** Keeps what was recorded around a certification, as a whole. AppError `not-found` for one that the catalogue lacks. */
export async function putReturn(
  house: House,
  credentialId: string,
  record: CertificationRecordInput,
): Promise<CertificationReturnView> {
  if (!house.catalogue.credentials.has(credentialId))
    throw new AppError(
      'not-found',
      `The catalogue has no credential "${credentialId}". Search it to see its ids.`,
    );
  await saveCertificationRecord(house.db, credentialId, record);
  return view(house, credentialId, record);
}

function view(house: House, id: string, record: CertificationRecordInput): CertificationReturnView {
  const name = house.catalogue.credentials.get(id)?.name ?? id;
  return { credential: { id, name }, record, ...certificationReturn(record) };
}
