import type { Json } from '../file-reading.ts';
import { asObject, parseJson } from '../json-text.ts';

/** A compact JWS (RFC 7515, 7.1), taken apart and not yet checked. */
export interface CompactJws {
  header: Json;
  payload: Json;
  /** What is signed: the first two parts with their dot, as bytes. */
  signed: Uint8Array;
  signature: Uint8Array;
}

const FORM = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** True for three parts of base64url with dots between, around which there may be white space. */
export const looksLikeJws = (text: string): boolean => FORM.test(text.trim());

/** Takes a compact JWS apart; null where it is none or its header and payload are no JSON objects. */
export function openJws(text: string): CompactJws | null {
  const token = text.trim();
  if (!FORM.test(token)) return null;
  const [head = '', body = '', tail = ''] = token.split('.');
  const header = jsonOf(head);
  const payload = jsonOf(body);
  if (header === null || payload === null) return null;
  return {
    header,
    payload,
    signed: new TextEncoder().encode(`${head}.${body}`),
    signature: bytesOf(tail),
  };
}

/** The bytes of base64url (RFC 4648, 5), without padding. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function jsonOf(part: string): Json | null {
  try {
    const parsed = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(part)));
    return 'value' in parsed ? asObject(parsed.value) : null;
  } catch {
    // No base64, or no UTF-8.
    return null;
  }
}
