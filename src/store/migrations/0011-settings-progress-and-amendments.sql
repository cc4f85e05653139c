-- What people say of a bid's team beyond its documents: rules, weights, the client's field, as the domain's schema has it.
CREATE TABLE bid_settings (
  bid_id text PRIMARY KEY REFERENCES bids (id) ON DELETE CASCADE,
  data jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- What holds for the whole installation: what the company holds, and the usual weights of a score.
CREATE TABLE house_settings (
  key text PRIMARY KEY CHECK (key IN ('company', 'weights')),
  data jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Where the actions of a bid's plan stand. People may leave the roster; what they did stays told.
CREATE TABLE plan_progress (
  bid_id text NOT NULL REFERENCES bids (id) ON DELETE CASCADE,
  person text NOT NULL,
  -- Catalogue id.
  credential text NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'studying', 'booked', 'earned', 'dropped')),
  earned_on date,
  -- The certificate's own, where it is known.
  number text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (bid_id, person, credential)
);

-- What a firm recorded around one certification, for its return.
CREATE TABLE certification_records (
  credential text PRIMARY KEY,
  data jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- The document that this one takes the place of: an amendment, a new version.
ALTER TABLE documents
  ADD COLUMN replaces text REFERENCES documents (id) ON DELETE SET NULL CHECK (replaces <> id);
CREATE INDEX documents_replaces ON documents (replaces) WHERE replaces IS NOT NULL;
