-- A document may have come in another one: a file of a ZIP, an attachment of an e-mail or of a PDF.
ALTER TABLE documents
  -- The container directly around it.
  ADD COLUMN parent_id text REFERENCES documents (id) ON DELETE CASCADE,
  -- The outermost container: limits hold for all that came with it.
  ADD COLUMN package_id text REFERENCES documents (id) ON DELETE CASCADE,
  -- Where it was found, for people: "package.zip/annex/rates.xlsx".
  ADD COLUMN path text,
  -- Containers around it.
  ADD COLUMN depth integer NOT NULL DEFAULT 0 CHECK (depth >= 0),
  -- What it held itself: {"files": 12, "entries": 13, "bytes": 4096}.
  ADD COLUMN contents jsonb;
CREATE INDEX documents_package ON documents (package_id) WHERE package_id IS NOT NULL;
CREATE INDEX documents_parent ON documents (parent_id) WHERE parent_id IS NOT NULL;

-- The files that were found in a file, so that it need not be unpacked again in another bid.
ALTER TABLE readings ADD COLUMN contents jsonb;
