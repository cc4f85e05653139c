import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import { AppError } from '../errors.ts';
import { LARGEST_ROSTER_BYTES } from './mount.ts';

/** Files of one import: what people drop together. A ZIP holds more. */
export const MOST_ROSTER_FILES = 50;
/** All files of one import together: four rosters of the largest size. */
const LARGEST_IMPORT_BYTES = 4 * LARGEST_ROSTER_BYTES;

/** Holds the files of an import in memory, counted together: many small ones must not be more than one large one may be. */
export function intoMemory(): StorageEngine {
  const taken = new WeakMap<Request, number>();
  return {
    _handleFile(request, file, done) {
      const chunks: Buffer[] = [];
      file.stream.on('data', (chunk: Buffer) => {
        const total = (taken.get(request) ?? 0) + chunk.length;
        taken.set(request, total);
        if (total <= LARGEST_IMPORT_BYTES) chunks.push(chunk);
      });
      file.stream.on('error', (error) => done(error));
      file.stream.on('end', () => {
        if ((taken.get(request) ?? 0) > LARGEST_IMPORT_BYTES) done(tooLarge());
        else {
          const buffer = Buffer.concat(chunks);
          done(null, { buffer, size: buffer.length });
        }
      });
    },
    _removeFile: (_request, _file, done) => done(null),
  };
}

const tooLarge = () =>
  new AppError(
    'file-too-large',
    `These files have more than ${LARGEST_IMPORT_BYTES / 1024 / 1024} MiB together; nothing was imported. Send fewer of them at once.`,
  );
