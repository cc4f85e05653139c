-- Answers to requests that came with an Idempotency-Key, for a day: whoever asks the same again is told the same.
CREATE TABLE idempotency_keys (
  -- Whose key it is: an account's id.
  account_id text NOT NULL,
  key text NOT NULL,
  -- Hash of method, path, query, body and files: another request may not use the key.
  request text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Null while the first request is worked on; {"status": 201, "headers": {}, "body": {}}.
  answer jsonb,
  -- Until then the first request may still be at work; afterwards its process is dead.
  busy_until timestamptz NOT NULL,
  PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
