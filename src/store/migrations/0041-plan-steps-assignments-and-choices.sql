-- What stood before each step of an action, the latest last, so that steps can be undone; with a step to earned also the
-- holdings of the person as they were.
ALTER TABLE plan_progress ADD COLUMN earlier jsonb NOT NULL DEFAULT '[]';

-- Who shall earn a credential for a bid, in place of whom the plan would choose.
CREATE TABLE plan_assignments (
  bid_id text NOT NULL REFERENCES bids (id) ON DELETE CASCADE,
  -- Catalogue id.
  credential text NOT NULL,
  -- Ids of people.
  people jsonb NOT NULL,
  who text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (bid_id, credential)
);

-- What a team decided to do about a requirement that no study closes.
CREATE TABLE gap_choices (
  bid_id text NOT NULL REFERENCES bids (id) ON DELETE CASCADE,
  requirement text NOT NULL,
  choice text NOT NULL CHECK (choice IN ('hire', 'subcontract', 'ask-the-buyer', 'renew', 'no-bid')),
  note text,
  who text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (bid_id, requirement)
);
