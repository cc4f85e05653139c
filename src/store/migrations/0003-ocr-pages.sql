-- What OCR read from the picture of a page, under the hash of its pixels and of the engine. Never changed: other pixels
-- or another engine are another row.
CREATE TABLE ocr_pages (
  key text PRIMARY KEY CHECK (key ~ '^[0-9a-f]{64}$'),
  page jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
