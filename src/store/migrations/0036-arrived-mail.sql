-- Every message that was taken from the mailbox, so that none is taken twice: neither after a crash before it was marked as
-- seen, nor when it comes again by another way.
CREATE TABLE arrived_mail (
  -- Message-ID, or "sha256:…" of a message that has none.
  message_id text PRIMARY KEY,
  -- Null: the bid or the document was deleted since, or the message was refused.
  document_id text REFERENCES documents (id) ON DELETE SET NULL,
  -- Why it was refused.
  refused text,
  arrived_at timestamptz NOT NULL DEFAULT now()
);
-- Deleting a document must not search through all mail.
CREATE INDEX arrived_mail_document ON arrived_mail (document_id) WHERE document_id IS NOT NULL;
