/** Which rooms a room of src may import; DESIGN's table as data. Every room may import itself. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  catalogue: ['domain'],
  ingest: ['domain'],
  extract: ['domain', 'catalogue'],
  match: ['domain', 'catalogue'],
  plan: ['domain', 'catalogue', 'match'],
  roster: ['domain', 'catalogue'],
  export: ['domain'],
  store: ['domain'],
  queue: [],
  access: ['domain', 'store'],
  observe: [],
  service: [
    'domain',
    'catalogue',
    'ingest',
    'extract',
    'match',
    'plan',
    'roster',
    'export',
    'store',
    'observe',
  ],
  http: ['access', 'service', 'domain', 'observe'],
  web: ['domain'],
  cli: ['access', 'service', 'domain'],
};

/** Files beside the rooms that rooms may import, with the rooms that may. 'all' = every room. */
export const LEAVES: Readonly<Record<string, 'all' | readonly string[]>> = {
  'src/csv-records.ts': ['roster', 'ingest'],
  'src/errors.ts': 'all',
  'src/paths.ts': 'all',
  'src/logger.ts': ['access', 'service', 'http', 'cli'],
  'src/fork-script.ts': ['service'],
  'src/step-back.ts': ['service'],
  'src/sealed-script.ts': ['service'],
  'src/version.ts': ['catalogue'],
  'src/config.ts': ['cli'],
  'src/main.ts': ['cli'],
};

/** Rooms that do no I/O and read no clock: of Node's own modules they import node:crypto alone, for hashes. */
export const PURE_ROOMS = ['domain', 'extract', 'match', 'plan', 'roster', 'export'];

/**
 * The one home of each third-party library in src and workers: the file, or the folder where it is a room's own tool.
 * zod is not listed: it checks what comes in wherever something comes in.
 */
export const LIBRARY_HOMES: Readonly<Record<string, string>> = {
  '@aws-sdk/client-s3': 'src/store/file-store-s3-bucket.ts',
  '@digitalbazaar/data-integrity': 'src/roster/badges/',
  '@digitalbazaar/ed25519-multikey': 'src/roster/badges/',
  '@digitalbazaar/ed25519-signature-2020': 'src/roster/badges/',
  '@digitalbazaar/eddsa-rdfc-2022-cryptosuite': 'src/roster/badges/',
  '@digitalbazaar/vc': 'src/roster/badges/',
  '@mantine/charts': 'src/web/features/insight/components/bars.tsx',
  '@mantine/core': 'src/web/',
  '@mantine/hooks': 'src/web/',
  '@mantine/notifications': 'src/web/',
  '@tanstack/react-query': 'src/web/',
  '@tanstack/react-virtual': 'src/web/',
  react: 'src/web/',
  'react-dom': 'src/web/',
  'react-dropzone': 'src/web/',
  '@kenjiuno/msgreader': 'src/ingest/mail/parse-msg.ts',
  '@hyzyla/pdfium': 'src/ingest/pdf/pdfium.ts',
  'better-auth': 'src/access/sign-in-library.ts',
  bullmq: 'src/queue/',
  imapflow: 'src/service/mailbox.ts',
  commander: 'src/cli/',
  'csv-parse': 'src/csv-records.ts',
  docx: 'src/export/docx/',
  express: 'src/http/',
  'express-rate-limit': 'src/http/',
  'fast-png': 'src/ingest/ocr/bitmap-of-png.ts',
  'file-type': 'src/ingest/media-type.ts',
  'fuse.js': 'src/catalogue/search.ts',
  highs: 'src/plan/solve.ts',
  ioredis: 'src/queue/open-redis.ts',
  kysely: 'src/store/',
  mammoth: 'src/ingest/docx/second-opinion.ts',
  mdast: 'src/ingest/markdown/',
  'mdast-util-from-markdown': 'src/ingest/markdown/read-markdown.ts',
  'mdast-util-gfm': 'src/ingest/markdown/read-markdown.ts',
  'micromark-extension-gfm': 'src/ingest/markdown/read-markdown.ts',
  multer: 'src/http/',
  natural: 'src/match/similar-words.ts',
  parse5: 'src/ingest/html/parse-html.ts',
  'postal-mime': 'src/ingest/mail/parse-eml.ts',
  'pdf-parse': 'src/ingest/pdf/pdf-parse.ts',
  'pdfjs-dist': 'src/web/features/documents/viewer/pdf/',
  pg: 'src/store/database.ts',
  pino: 'src/logger.ts',
  'word-extractor': 'src/ingest/doc/second-opinion.ts',
  'prom-client': 'src/observe/',
  '@opentelemetry/api': 'src/observe/otlp-tracer.ts',
  '@opentelemetry/exporter-trace-otlp-http': 'src/observe/otlp-tracer.ts',
  '@opentelemetry/sdk-trace-node': 'src/observe/otlp-tracer.ts',
  saxes: 'src/ingest/package/walk-xml.ts',
  yauzl: 'src/ingest/package/open-package.ts',
  'write-excel-file': 'src/export/write-workbook.ts',
  'tar-stream': 'src/service/backup-archive.ts',
  'tesseract.js': 'src/ingest/ocr/tesseract.ts',
};

export const MOST_LINES_IN_FILE = 250;
/** A table of cases is read row by row and may be longer. */
export const MOST_LINES_IN_TEST = 400;
export const MOST_LINES_IN_FUNCTION = 60;
/** A component's markup is read as one picture. */
export const MOST_LINES_IN_COMPONENT = 100;
