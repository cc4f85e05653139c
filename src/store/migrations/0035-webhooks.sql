-- Addresses of other systems that are told of events.
CREATE TABLE webhooks (
  id text PRIMARY KEY,
  url text NOT NULL,
  -- What it is for, in people's words.
  description text,
  -- Names of events: ["document.done"].
  events jsonb NOT NULL,
  -- Signs what is sent; no answer of the API holds it but the one that makes it.
  secret text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- One event for one address. It exists if and only if the change that it tells of happened: triggers write it in the
-- transaction of the change, whichever process and whichever use case that is.
CREATE TABLE webhook_deliveries (
  id text PRIMARY KEY,
  webhook_id text NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
  event text NOT NULL,
  -- The very bytes that are sent and signed, the same at every attempt.
  body text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  -- Null: nothing more will be tried.
  next_attempt_at timestamptz DEFAULT now(),
  delivered_at timestamptz,
  last_attempt_at timestamptz,
  last_status integer,
  last_error text
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, next_attempt_at)
  WHERE next_attempt_at IS NOT NULL;
CREATE INDEX webhook_deliveries_log ON webhook_deliveries (webhook_id, created_at DESC, id);

-- Writes the event for every address that wants it. Ids alone: what they stand for is asked of the API, with a token.
-- An address that is being removed at this moment is passed over.
CREATE FUNCTION tell_webhooks(event text, data jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO webhook_deliveries (id, webhook_id, event, body)
  SELECT
    'msg_' || left(replace(gen_random_uuid()::text, '-', ''), 20),
    webhooks.id,
    event,
    json_build_object(
      'type', event,
      'timestamp', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'data', data
    )::text
  FROM webhooks
  WHERE active AND events ? event
  FOR KEY SHARE
$$;

CREATE FUNCTION tell_of_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_webhooks(
    'document.' || NEW.status,
    jsonb_build_object('documentId', NEW.id, 'bidId', NEW.bid_id)
      || CASE WHEN NEW.status = 'failed' THEN jsonb_build_object('code', NEW.issue ->> 'code') ELSE '{}' END
  );
  RETURN NULL;
END
$$;
CREATE TRIGGER documents_tell AFTER UPDATE OF status ON documents
  FOR EACH ROW WHEN (NEW.status IN ('done', 'failed') AND OLD.status IS DISTINCT FROM NEW.status)
  EXECUTE FUNCTION tell_of_document();

CREATE FUNCTION tell_of_bid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM tell_webhooks('bid.opened', jsonb_build_object('bidId', NEW.id));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM tell_webhooks('bid.deleted', jsonb_build_object('bidId', OLD.id));
  ELSIF OLD IS DISTINCT FROM NEW THEN
    PERFORM tell_webhooks('bid.changed', jsonb_build_object('bidId', NEW.id));
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER bids_tell AFTER INSERT OR UPDATE OR DELETE ON bids
  FOR EACH ROW EXECUTE FUNCTION tell_of_bid();

CREATE FUNCTION tell_of_bid_settings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_webhooks('bid.changed', jsonb_build_object('bidId', NEW.bid_id));
  RETURN NULL;
END
$$;
CREATE TRIGGER bid_settings_tell AFTER INSERT OR UPDATE ON bid_settings
  FOR EACH ROW EXECUTE FUNCTION tell_of_bid_settings();

-- Many changes that are made together are one event.
CREATE FUNCTION tell_of_reviews() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_webhooks(
    'requirement.reviewed',
    jsonb_build_object('bidId', bid_id, 'batch', batch, 'changes', jsonb_agg(id ORDER BY id))
  ) FROM added GROUP BY bid_id, batch;
  RETURN NULL;
END
$$;
CREATE TRIGGER review_changes_tell AFTER INSERT ON review_changes
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_reviews();
