/** Every failure that Muster names, with the HTTP status that it becomes. Codes are stable; messages are for people. */
export const ERROR_CODES = {
  'invalid-request': 400,
  unauthenticated: 401,
  'wrong-password': 403,
  forbidden: 403,
  'cross-origin': 403,
  'not-found': 404,
  'bid-not-found': 404,
  'document-not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'link-void': 410,
  'file-too-large': 413,
  'request-too-large': 413,
  'too-many-files': 413,
  'roster-unreadable': 422,
  'idempotency-key-reused': 422,
  'backup-unusable': 422,
  'too-many-attempts': 429,
  'configuration-invalid': 500,
  'catalogue-invalid': 500,
  'data-folder-in-use': 500,
  'not-claimed': 503,
  'database-unavailable': 503,
  'queue-unavailable': 503,
  'not-ready': 503,
  'storage-unavailable': 503,
  internal: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** A failure with a code from the closed list above; `message` is safe to show to the person who asked. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, options: { details?: unknown; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
  }

  /** HTTP status of the code. */
  get status(): number {
    return ERROR_CODES[this.code];
  }
}
