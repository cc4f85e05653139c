-- What people changed of what was read, by the stable id of the requirement: a list that only grows, also by an undo.
CREATE TABLE review_changes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  bid_id text NOT NULL REFERENCES bids (id) ON DELETE CASCADE,
  -- What was sent together is undone together.
  batch text NOT NULL,
  -- A free text, or nothing, as long as nobody signs in.
  who text,
  at timestamptz NOT NULL DEFAULT now(),
  change jsonb NOT NULL,
  -- The requirements as they were read then, for when the documents no longer have them.
  seen jsonb NOT NULL
);
CREATE INDEX review_changes_bid ON review_changes (bid_id, id);
