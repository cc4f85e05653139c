import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps secrets that must be read again, unlike passwords, so that the database alone does not tell them. */
export interface Sealer {
  /** The words, sealed: "sealed:1:…". */
  seal(words: string): string;
  /** What was sealed; words that never were are given as they are. Null where none of our secrets opens it. */
  open(kept: string): string | null;
  /** True for what is sealed by the secret in use. */
  isSealed(kept: string): boolean;
}

const PREFIX = 'sealed:1:';
/** AES-256-GCM as NIST SP 800-38D recommends it: 96 bits that are never used twice, and a tag of 128. */
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A sealer whose keys are derived from these secrets: the first one seals, each of them opens. */
export function createSealer(secrets: readonly string[]): Sealer {
  const keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', 'muster secrets', 32)));
  const [current] = keys;
  if (current === undefined) throw new RangeError('a sealer needs a secret');
  return {
    seal(words) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, current, nonce, { authTagLength: TAG_BYTES });
      const hidden = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
      return PREFIX + Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
    },
    open(kept) {
      if (!kept.startsWith(PREFIX)) return kept;
      return keys.map((key) => opened(kept, key)).find((words) => words !== null) ?? null;
    },
    isSealed: (kept) => kept.startsWith(PREFIX) && opened(kept, current) !== null,
  };
}

function opened(kept: string, key: Buffer): string | null {
  const bytes = Buffer.from(kept.slice(PREFIX.length), 'base64url');
  const hiddenAt = NONCE_BYTES + TAG_BYTES;
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, hiddenAt));
    return Buffer.concat([decipher.update(bytes.subarray(hiddenAt)), decipher.final()]).toString('utf8');
  } catch {
    // Another key, or bytes that were changed: GCM does not tell which.
    return null;
  }
}
