-- The files that a page which OCR read stands in: it goes with the last of them. Pages of before have none, and go with the next sweep.
CREATE TABLE ocr_page_files (
  key text NOT NULL REFERENCES ocr_pages ON DELETE CASCADE,
  sha256 text NOT NULL REFERENCES files ON DELETE CASCADE,
  PRIMARY KEY (key, sha256)
);
CREATE INDEX ocr_page_files_sha256 ON ocr_page_files (sha256);
