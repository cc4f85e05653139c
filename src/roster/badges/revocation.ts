import type { Json } from '../file-reading.ts';
import { asObject, asObjects, asText, asTexts } from '../json-text.ts';
import { bytesOf } from './compact-jws.ts';
import { checkLinkedData, type KnownDocuments } from './linked-data.ts';

/** Whether a badge was revoked, as far as that can be told here: null says nothing stands against it. */
export type Revocation = { revoked: true; why: string } | { revoked: 'unknown'; why: string } | null;

// Bitstring Status List 1.0, 3.2: lists have at least 131,072 entries; ours may have some 64 million.
const MOST_LIST_BYTES = 8 * 1024 * 1024;

/**
 * Looks a badge up in the lists of revoked ones that came along as files. A list that is not there is not asked for:
 * then nobody here knows. A bit string counts only when its own signature holds and it is by the badge's issuer.
 */
export async function revocationOf(
  credential: Json,
  partById: (id: string) => Json | null,
  known: KnownDocuments,
): Promise<Revocation> {
  for (const status of asObjects(credential.credentialStatus)) {
    const purpose = asText(status.statusPurpose) ?? 'revocation';
    if (purpose !== 'revocation') continue;
    const address = asText(status.statusListCredential) ?? asText(status.id) ?? 'an unnamed list';
    const list = partById(address) ?? partById(address.split('#')[0] ?? '');
    if (list === null)
      return { revoked: 'unknown', why: `whether it was revoked stands at ${address}, which is not asked` };
    const found = asTexts(list.type).includes('1EdTechRevocationList')
      ? inNamedList(list, asText(credential.id), address)
      : await inBitString(list, status, credential, known, address);
    if (found) return found;
  }
  return null;
}

/** Open Badges 3.0, "1EdTech Revocation List": ids of what was revoked. */
function inNamedList(list: Json, id: string | null, address: string): Revocation {
  const listed = [...asObjects(list.revokedCredential), ...asObjects(list.revokedAssertions)];
  const entry = listed.find((one) => id !== null && (asText(one.id) === id || asText(one.uid) === id));
  if (!entry && !(id !== null && asTexts(list.revokedAssertions).includes(id))) return null;
  const reason = asText(entry?.revocationReason);
  return { revoked: true, why: `revoked by ${address}${reason === null ? '' : `: ${reason}`}` };
}

/** W3C Bitstring Status List 1.0: a compressed string with one bit for each badge. */
async function inBitString(
  list: Json,
  status: Json,
  credential: Json,
  known: KnownDocuments,
  address: string,
): Promise<Revocation> {
  const unknown = (why: string): Revocation => ({ revoked: 'unknown', why: `the list ${address} ${why}` });
  const issuerOf = ({ issuer }: Json) => asText(issuer) ?? asText(asObject(issuer)?.id);
  if (issuerOf(list) !== issuerOf(credential)) return unknown('is by another issuer');
  if ((await checkLinkedData(list, known)).holds !== true)
    return unknown('is not signed in a way that holds here');
  const encoded = asText(asObject(list.credentialSubject)?.encodedList)?.replace(/^u/, '');
  const index = Number(status.statusListIndex);
  if (encoded === undefined || !Number.isInteger(index) || index < 0) return unknown('cannot be read');
  const bits = await unzip(encoded);
  const byte = bits?.[index >> 3];
  if (byte === undefined) return unknown('has no entry for it');
  // The first bit is the highest of the first byte.
  return (byte >> (7 - (index & 7))) & 1 ? { revoked: true, why: `revoked by ${address}` } : null;
}

/** GZIP bytes, held against the most that a list may have; null where they are none. */
async function unzip(encoded: string): Promise<Uint8Array | null> {
  try {
    const stream = new Blob([bytesOf(encoded)]).stream().pipeThrough(new DecompressionStream('gzip'));
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > MOST_LIST_BYTES) return null;
      chunks.push(chunk);
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  } catch {
    return null;
  }
}
