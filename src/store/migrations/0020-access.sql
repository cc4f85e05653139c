-- Who signs in. A role is what the account may do; person_id is the account's own record of the roster, if it has one.
CREATE TABLE accounts (
  id text PRIMARY KEY,
  name text NOT NULL,
  -- In small letters: one address is one account.
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  role text NOT NULL CHECK (role IN ('administrator', 'bid-manager', 'contributor', 'viewer', 'staff')),
  disabled boolean NOT NULL DEFAULT false,
  -- People are imported anew, so no reference.
  person_id text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- How an account proves who it is: by a password, or by another service (OpenID Connect).
CREATE TABLE sign_in_methods (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  -- 'credential' is a password, 'oidc' the other service.
  provider_id text NOT NULL,
  -- The account's id there; its own id for a password.
  account_id text NOT NULL,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX sign_in_methods_user ON sign_in_methods (user_id);

-- One browser that is signed in. Of its token only a hash is kept: who reads this table cannot sign in by it.
CREATE TABLE sessions (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  -- The absolute end; the end for want of use is reckoned from updated_at.
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sessions_user ON sessions (user_id);

-- What the sign-in library remembers between two requests of one sign-in at another service.
CREATE TABLE sign_in_checks (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_checks_identifier ON sign_in_checks (identifier);

-- People who share private bids.
CREATE TABLE groups (
  id text PRIMARY KEY,
  name text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE group_members (
  group_id text NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
  account_id text NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  PRIMARY KEY (group_id, account_id)
);
CREATE INDEX group_members_account ON group_members (account_id);

-- A bid of a group is seen by that group and by administrators. A group that has bids cannot go: they would be everybody's.
ALTER TABLE bids ADD COLUMN group_id text REFERENCES groups (id) ON DELETE RESTRICT;
CREATE INDEX bids_group ON bids (group_id) WHERE group_id IS NOT NULL;

-- What a script signs in with. Only a hash is kept; `start` is shown so that people can tell tokens apart.
CREATE TABLE tokens (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('administrator', 'bid-manager', 'contributor', 'viewer', 'staff')),
  hash text NOT NULL UNIQUE,
  start text NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX tokens_account ON tokens (account_id);

-- Links that work once: the first administrator's, an invitation, a new password, the demo's way in.
CREATE TABLE access_links (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('claim', 'invitation', 'reset', 'enter')),
  hash text NOT NULL UNIQUE,
  -- Of an invitation: who is to come, as what.
  email text,
  name text,
  role text CHECK (role IN ('administrator', 'bid-manager', 'contributor', 'viewer', 'staff')),
  group_ids jsonb NOT NULL DEFAULT '[]',
  person_id text,
  -- Of a new password or a way in: whose.
  account_id text REFERENCES accounts (id) ON DELETE CASCADE,
  -- None: until it is used.
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Tries in a stretch of time, counted for all processes together: sign-ins, claims, uploads.
CREATE TABLE attempts (
  key text PRIMARY KEY,
  count integer NOT NULL,
  ends_at timestamptz NOT NULL
);
CREATE INDEX attempts_ends ON attempts (ends_at);

-- What signs cookies where AUTH_SECRET is not set: made once, the same for every process.
CREATE TABLE access_secrets (
  name text PRIMARY KEY,
  value text NOT NULL
);
