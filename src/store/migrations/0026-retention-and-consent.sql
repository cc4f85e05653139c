-- The last day on which a bid is kept; null: until somebody deletes it.
ALTER TABLE bids ADD COLUMN keep_until date;

-- Bytes in the file store that no document uses any more. They go once nobody can be uploading them again.
CREATE TABLE unused_files (
  sha256 text PRIMARY KEY,
  since timestamptz NOT NULL DEFAULT now()
);

-- What members of staff said of the use of their record, and when; the last word counts. Grows until the person is erased.
CREATE TABLE consents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id text NOT NULL,
  given boolean NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  -- Name of the account that said so.
  said_by text NOT NULL,
  -- False: somebody else recorded it (on paper, by telephone).
  is_own boolean NOT NULL
);
CREATE INDEX consents_person ON consents (person_id, id);

-- That a member of staff looked at their own record and found it right, and which state of it.
CREATE TABLE record_confirmations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id text NOT NULL,
  version text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  said_by text NOT NULL
);
CREATE INDEX record_confirmations_person ON record_confirmations (person_id, id);
