-- What this installation says of the catalogue: credentials of its own, by ids that begin with "own-", and corrections of
-- shipped entries, by their ids. The shape is the catalogue's own schema.
CREATE TABLE own_entries (
  id text PRIMARY KEY,
  data jsonb NOT NULL,
  who text,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Every process that has own entries in memory hears that they are others now.
CREATE FUNCTION notify_own_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('own_entries', '');
  RETURN NULL;
END $$;
CREATE TRIGGER own_entries_changed AFTER INSERT OR UPDATE OR DELETE ON own_entries
  FOR EACH STATEMENT EXECUTE FUNCTION notify_own_entries();
