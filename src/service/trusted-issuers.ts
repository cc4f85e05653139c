import { readFileSync } from 'node:fs';
import { AppError } from '../errors.ts';
import { readTrustFile, type TrustedIssuer } from '../roster/index.ts';

/**
 * The issuers of badges whose keys are kept in this file: what signatures by keys at an address are checked with. AppError
 * `configuration-invalid` naming what is wrong with the file.
 */
export function trustedIssuers(path: string): TrustedIssuer[] {
  const wrong = (what: string, cause?: unknown) =>
    new AppError('configuration-invalid', `The file of trusted issuers ${path} cannot be used: ${what}.`, {
      cause,
    });
  try {
    const { issuers, mistakes } = readTrustFile(JSON.parse(readFileSync(path, 'utf8')));
    if (mistakes.length > 0) throw wrong(mistakes.join('; '));
    return issuers;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw wrong(error instanceof Error ? error.message : String(error), error);
  }
}
