import multer, { type StorageEngine } from 'multer';
import { shownFileName } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { type House, timed } from '../service/index.ts';
import { LARGEST_ROSTER_BYTES, type Uploads } from './mount.ts';
import { intoMemory, MOST_ROSTER_FILES } from './roster-upload.ts';

/** How much one upload may hold. */
export interface UploadLimits {
  maxFileMb: number;
  maxFiles: number;
  maxRequestMb: number;
}

const MIB = 1024 * 1024;

/**
 * The two ways in which routes take files. Any field name is fine: what counts is that there are files. Names come as
 * UTF-8, as every browser and curl sends them; the folders before them are for people alone.
 */
export function createUploads(house: House, limits: UploadLimits): Uploads {
  const common = { defParamCharset: 'utf8', preservePath: true };
  // Neither route has text fields, so a few harmless ones are all that is let through.
  const guards = { fields: 20, fieldSize: 10_000, fieldNestingDepth: 1 };
  return {
    store: multer({
      ...common,
      storage: intoStore(house, limits),
      limits: { ...guards, files: limits.maxFiles },
    }).any(),
    memory: multer({
      ...common,
      storage: intoMemory(),
      limits: { ...guards, files: MOST_ROSTER_FILES, fileSize: LARGEST_ROSTER_BYTES },
    }).any(),
  };
}

/** Streams each file into the store, hashed on the way: memory stays flat however large the upload. */
function intoStore(house: House, limits: UploadLimits): StorageEngine {
  const taken = new WeakMap<object, Taken>();
  return {
    _handleFile(request, file, done) {
      const all = taken.get(request) ?? { bytes: 0 };
      taken.set(request, all);
      // Not destroyed when the store has had enough: the parser would take that for a broken request.
      const content = counted(file.stream.iterator({ destroyOnReturn: false }), all, limits.maxRequestMb);
      const save = () => house.files.save(content, { maxBytes: limits.maxFileMb * MIB });
      timed(house, 'store', save).then(
        ({ sha256, size }) => done(null, { sha256, size } as Partial<Express.Multer.File>),
        (error: unknown) => {
          file.stream.resume();
          done(naming(error, file.originalname, limits.maxFileMb));
        },
      );
    },
    // The store is addressed by content: another document may have these very bytes, so nothing is taken back.
    _removeFile: (_request, _file, done) => done(null),
  };
}

/** What all files of one request have so far. */
interface Taken {
  bytes: number;
}

/** Counted as they come: the next file begins before the last one is safely on disk. */
async function* counted(
  content: AsyncIterable<Uint8Array>,
  all: Taken,
  maxRequestMb: number,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    all.bytes += chunk.byteLength;
    if (all.bytes > maxRequestMb * MIB) {
      const message = `The upload is larger than ${maxRequestMb} MiB, the most that one may have (MAX_REQUEST_MB); nothing of it was kept. Upload the files in several turns.`;
      throw new AppError('request-too-large', message);
    }
    yield chunk;
  }
}

function naming(error: unknown, raw: string, maxFileMb: number): unknown {
  if (!(error instanceof AppError) || error.code !== 'file-too-large') return error;
  const message = `"${shownFileName(raw)}" is larger than ${maxFileMb} MiB, the most that one file may have (MAX_FILE_MB); nothing of this upload was kept. Split it, or leave out its images.`;
  return new AppError('file-too-large', message);
}
