-- Whom the rows of the audit log speak of. A row there holds a key of this table, so that forgetting a name here makes
-- all its rows say "somebody" while the log itself never changes.
CREATE TABLE audit_names (
  key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('account', 'person')),
  -- Null: forgotten.
  id text,
  name text NOT NULL DEFAULT '',
  UNIQUE (kind, id, name)
);

-- Who did, saw and exported what. A write has two rows: `begun` before it is done, and its end, whose `begun_by` is the
-- first one's id; a `begun` without an end was cut off.
CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  -- Null: nobody who signed in.
  account bigint REFERENCES audit_names (key),
  via text NOT NULL CHECK (via IN ('session', 'token', 'nobody', 'service')),
  -- Id of the route, as the API's description names it.
  operation text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('read', 'write')),
  bid_id text,
  document_id text,
  person bigint REFERENCES audit_names (key),
  -- Other ids: {"tokenId": "…"}.
  others jsonb NOT NULL DEFAULT '{}',
  result text NOT NULL CHECK (result IN ('begun', 'done', 'refused', 'failed')),
  -- Why it was refused or failed, a code of the API.
  code text,
  begun_by bigint,
  -- The same within a second is one row.
  times integer NOT NULL DEFAULT 1 CHECK (times > 0),
  request_id text,
  remote text
);
CREATE INDEX audit_log_at ON audit_log (at);
CREATE INDEX audit_log_ends ON audit_log (begun_by) WHERE begun_by IS NOT NULL;
CREATE INDEX audit_log_bid ON audit_log (bid_id, id) WHERE bid_id IS NOT NULL;
CREATE INDEX audit_log_person ON audit_log (person, id) WHERE person IS NOT NULL;
CREATE INDEX audit_log_account ON audit_log (account, id) WHERE account IS NOT NULL;

-- Nothing changes a row, and nothing removes one but forget_audit_before.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('muster.forgets_audit', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The audit log only grows; forget_audit_before() removes what is past its time.';
END
$$;
CREATE TRIGGER audit_log_grows BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

-- The one way in which rows go: those older than a day that lies at least 90 days back. Says how many.
CREATE FUNCTION forget_audit_before(day timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  forgotten bigint;
BEGIN
  IF day > now() - interval '90 days' THEN
    RAISE EXCEPTION 'The audit log keeps at least 90 days.';
  END IF;
  PERFORM set_config('muster.forgets_audit', 'on', true);
  DELETE FROM audit_log WHERE at < day;
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  PERFORM set_config('muster.forgets_audit', 'off', true);
  RETURN forgotten;
END
$$;
