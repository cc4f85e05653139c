-- One opportunity: client, dates, hours a week to learn in, budget.
CREATE TABLE bids (
  id text PRIMARY KEY,
  name text NOT NULL,
  client text,
  proposal_due date,
  award date,
  kickoff date,
  ends date,
  hours_per_week double precision,
  budget_usd double precision,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- The bytes of uploaded files live in the file store under this hash; this is what we know about them.
CREATE TABLE files (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL CHECK (size >= 0),
  media_type text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- One uploaded file of a bid. The same file twice in a bid is one document.
CREATE TABLE documents (
  id text PRIMARY KEY,
  bid_id text NOT NULL REFERENCES bids (id) ON DELETE CASCADE,
  sha256 text NOT NULL REFERENCES files (sha256),
  name text NOT NULL,
  status text NOT NULL DEFAULT 'stored'
    CHECK (status IN ('stored', 'queued', 'reading', 'done', 'failed')),
  progress jsonb,
  issue jsonb,
  attempts integer NOT NULL DEFAULT 0,
  pipeline_version text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (bid_id, sha256)
);
-- The sweep looks for what is not finished; finished documents are the many.
CREATE INDEX documents_unfinished ON documents (updated_at)
  WHERE status IN ('stored', 'queued', 'reading');

-- What a transaction wants to tell the queue, told only once the transaction has happened.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz
);
CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;

-- What reading a file gave. Keyed by the bytes and the pipeline, so that reading twice is storing once.
CREATE TABLE readings (
  sha256 text NOT NULL REFERENCES files (sha256),
  pipeline_version text NOT NULL,
  document_id text NOT NULL,
  text text NOT NULL,
  parsed jsonb NOT NULL,
  extraction jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (sha256, pipeline_version)
);

-- The roster: one row for each person, as the domain's schema has it.
CREATE TABLE people (
  id text PRIMARY KEY,
  data jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Every change of a document is told to whoever listens ("documents"), from whichever process it came.
CREATE FUNCTION notify_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('documents', json_build_object('documentId', NEW.id, 'bidId', NEW.bid_id)::text);
  RETURN NEW;
END
$$;
CREATE TRIGGER documents_notify AFTER INSERT OR UPDATE ON documents
  FOR EACH ROW EXECUTE FUNCTION notify_document();
