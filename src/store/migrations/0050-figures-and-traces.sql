-- What all processes count together: each adds what it has counted since it last did, so that a process that ends takes
-- nothing with it. `series` as Prometheus names it ("muster_stage_seconds_sum"), `labels` in the order of their names.
CREATE TABLE metric_totals (
  series text NOT NULL,
  labels jsonb NOT NULL,
  value double precision NOT NULL,
  PRIMARY KEY (series, labels)
);

-- What each worker process last said of itself; rows that are no longer renewed are of processes that ended.
CREATE TABLE worker_signs (
  id text PRIMARY KEY,
  seen_at timestamptz NOT NULL DEFAULT now(),
  resident_bytes bigint NOT NULL,
  event_loop_delay_seconds double precision NOT NULL
);

-- Where the request that uploaded a document stands in its trace (W3C traceparent), for the job to go on from.
ALTER TABLE documents ADD COLUMN trace text;

-- Failures are listed the latest first.
CREATE INDEX documents_failed ON documents (updated_at DESC, id) WHERE status = 'failed';

-- Grows with every change of the roster, in the change's own transaction: whoever keeps the roster in memory knows by it
-- whether it still holds.
CREATE TABLE roster_version (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version bigint NOT NULL
);
INSERT INTO roster_version (version) VALUES (1);
CREATE FUNCTION count_roster_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE roster_version SET version = version + 1;
  RETURN NULL;
END
$$;
CREATE TRIGGER people_counted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON people
  FOR EACH STATEMENT EXECUTE FUNCTION count_roster_change();
