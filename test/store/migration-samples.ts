/**
 * A row for every table, with the columns that it had when it was made: what an upgrade must carry over. Later ones may
 * refer to earlier ones. A migration that makes a table adds its row here.
 */
export const SAMPLES: readonly (readonly [table: string, columns: string, values: string])[] = [
  ['bids', 'id, name, kickoff, budget_usd', `('bid_1', 'Zürich "2027"', '2027-05-01', 1234.5)`],
  ['files', 'sha256, size, media_type', `(repeat('a', 64), 9007199254740991, 'application/pdf')`],
  [
    'documents',
    'id, bid_id, sha256, name, status, progress, attempts, pipeline_version',
    `('doc_1', 'bid_1', repeat('a', 64), 'rfp.pdf', 'done', '{"stage":"ocr"}', 3, '0.1/1')`,
  ],
  ['outbox', 'kind, payload', `('read-document', '{"documentId":"doc_1"}')`],
  [
    'readings',
    'sha256, pipeline_version, document_id, text, parsed, extraction',
    `(repeat('a', 64), '0.1/1', 'doc_1', E'The lead\\n\\tshall', '{"blocks":[]}', '{"requirements":[{"id":"r1"}]}')`,
  ],
  ['people', 'id, data', `('p1', '{"id":"p1","name":"Ada"}')`],
  ['ocr_pages', 'key, page', `(repeat('b', 64), '{"words":[]}')`],
  ['ocr_page_files', 'key, sha256', `(repeat('b', 64), repeat('a', 64))`],
  ['roster_decisions', 'kind, key, answer', `('name', 'pmp', 'pmi/pmp')`],
  [
    'review_changes',
    'bid_id, batch, who, change, seen',
    `('bid_1', 'b1', 'Ada', '{"kind":"accept"}', '[{"id":"r1"}]')`,
  ],
  ['bid_settings', 'bid_id, data', `('bid_1', '{"rules":{}}')`],
  ['house_settings', 'key, data', `('weights', '{"skill":2}')`],
  [
    'plan_progress',
    'bid_id, person, credential, state, earned_on',
    `('bid_1', 'p1', 'pmi/pmp', 'earned', '2027-01-31')`,
  ],
  ['certification_records', 'credential, data', `('iso/27001', '{"due":"2027-01-01"}')`],
  ['accounts', 'id, name, email, role', `('acc_1', 'Ada', 'ada@example.org', 'administrator')`],
  [
    'sign_in_methods',
    'id, user_id, provider_id, account_id, password',
    `('m1', 'acc_1', 'credential', 'acc_1', 'a hash')`,
  ],
  ['sessions', 'id, user_id, token, expires_at', `('s1', 'acc_1', 'a hash', '2027-01-01T00:00:00Z')`],
  ['sign_in_checks', 'id, identifier, value, expires_at', `('c1', 'x', 'y', '2027-01-01T00:00:00Z')`],
  ['groups', 'id, name', `('grp_1', 'Defence')`],
  ['group_members', 'group_id, account_id', `('grp_1', 'acc_1')`],
  [
    'tokens',
    'id, account_id, name, role, hash, start, expires_at',
    `('tok_1', 'acc_1', 'script', 'viewer', 'hash', 'mst_', '2027-01-01T00:00:00Z')`,
  ],
  ['access_links', 'id, kind, hash, email', `('lnk_1', 'invitation', 'hash', 'new@example.org')`],
  ['attempts', 'key, count, ends_at', `('127.0.0.1', 3, '2027-01-01T00:00:00Z')`],
  ['access_secrets', 'name, value', `('sessions', 'secret')`],
  ['audit_names', 'kind, id, name', `('account', 'acc_1', 'Ada')`],
  ['audit_log', 'account, via, operation, kind, result', `(1, 'session', 'getBid', 'read', 'done')`],
  ['unused_files', 'sha256', `(repeat('c', 64))`],
  ['consents', 'person_id, given, said_by, is_own', `('p1', true, 'Ada', true)`],
  ['record_confirmations', 'person_id, version, said_by', `('p1', 'v1', 'Ada')`],
  ['webhooks', 'id, url, events, secret', `('hook_1', 'https://example.org', '["bid.opened"]', 'secret')`],
  ['webhook_deliveries', 'id, webhook_id, event, body', `('msg_1', 'hook_1', 'bid.opened', '{}')`],
  ['arrived_mail', 'message_id, document_id', `('<1@example.org>', 'doc_1')`],
  [
    'idempotency_keys',
    'account_id, key, request, busy_until',
    `('acc_1', 'k1', 'hash', '2027-01-01T00:00:00Z')`,
  ],
  ['own_entries', 'id, data', `('own/one', '{"kind":"correction"}')`],
  ['plan_assignments', 'bid_id, credential, people', `('bid_1', 'pmi/pmp', '["p1"]')`],
  ['gap_choices', 'bid_id, requirement, choice', `('bid_1', 'r1', 'hire')`],
  ['metric_totals', 'series, labels, value', `('documents', '{"code":"x"}', 1.5)`],
  ['worker_signs', 'id, resident_bytes, event_loop_delay_seconds', `('w1', 1000, 0.01)`],
];

/** Tables whose rows the migrations write themselves. */
export const FILLED_BY_MIGRATIONS = ['migrations', 'roster_version'];
