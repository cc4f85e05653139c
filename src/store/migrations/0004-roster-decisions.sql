-- What people decided where an import was unsure: which credential a written name means (kind 'name', key: its folded
-- words), whose a badge or a file is (kind 'owner', key: a hash, a name, a file's hash). No answer: none of them.
CREATE TABLE roster_decisions (
  kind text NOT NULL CHECK (kind IN ('name', 'owner')),
  key text NOT NULL,
  answer text,
  decided_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, key)
);
