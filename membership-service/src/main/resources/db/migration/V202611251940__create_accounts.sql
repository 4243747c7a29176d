-- M14: the people who act for a member: whom was invited, and which logins accepted.

CREATE TABLE account_invitation (
  id           uuid         NOT NULL,
  member_id    uuid         NOT NULL,
  -- Empty after an erasure of the person, and not before.
  name         varchar(200),
  email        varchar(254),
  language     varchar(35)  NOT NULL,
  role         varchar(20)  NOT NULL,
  -- The token itself is known to nobody but whom it was sent to.
  token_sha256 varchar(64)  NOT NULL,
  invited_at   timestamptz  NOT NULL,
  invited_by   varchar(255) NOT NULL,
  expires_at   timestamptz  NOT NULL,
  accepted_at  timestamptz,
  revoked_at   timestamptz,
  revoked_by   varchar(255),
  reason       varchar(2000),
  version      bigint       NOT NULL DEFAULT 0,
  CONSTRAINT pk_account_invitation PRIMARY KEY (id),
  -- What member_account refers to: an account is of the member that invited.
  CONSTRAINT uq_account_invitation_member UNIQUE (id, member_id, role),
  CONSTRAINT uq_account_invitation_token UNIQUE (token_sha256),
  CONSTRAINT fk_account_invitation_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT ck_account_invitation_role CHECK (role IN ('ADMINISTRATOR', 'USER')),
  CONSTRAINT ck_account_invitation_token CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT ck_account_invitation_expiry CHECK (expires_at > invited_at),
  CONSTRAINT ck_account_invitation_settled_once CHECK (accepted_at IS NULL OR revoked_at IS NULL),
  CONSTRAINT ck_account_invitation_revoked CHECK
    ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (reason IS NULL))
);
-- One open invitation of a member for each address: a new one takes the place of the old.
CREATE UNIQUE INDEX uq_account_invitation_open ON account_invitation (member_id, lower(email))
  WHERE accepted_at IS NULL AND revoked_at IS NULL;
CREATE INDEX ix_account_invitation_member ON account_invitation (member_id, invited_at, id);

CREATE TABLE member_account (
  id             uuid         NOT NULL,
  member_id      uuid         NOT NULL,
  invitation_id  uuid         NOT NULL,
  role           varchar(20)  NOT NULL,
  -- The login, as the identity provider names it for ever.
  issuer         varchar(500) NOT NULL,
  subject        varchar(255) NOT NULL,
  bound_at       timestamptz  NOT NULL,
  revoked_at     timestamptz,
  revoked_by     varchar(255),
  reason         varchar(2000),
  version        bigint       NOT NULL DEFAULT 0,
  event_sequence bigint       NOT NULL DEFAULT 0,
  CONSTRAINT pk_member_account PRIMARY KEY (id),
  -- An invitation binds one login, once.
  CONSTRAINT uq_member_account_invitation UNIQUE (invitation_id),
  CONSTRAINT fk_member_account_invitation FOREIGN KEY (invitation_id, member_id, role)
    REFERENCES account_invitation (id, member_id, role),
  CONSTRAINT fk_member_account_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT ck_member_account_revoked CHECK
    ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (reason IS NULL))
);
-- A login acts for one member at a time.
CREATE UNIQUE INDEX uq_member_account_login ON member_account (issuer, subject)
  WHERE revoked_at IS NULL;
-- What every authenticated request looks up.
CREATE INDEX ix_member_account_login ON member_account (issuer, subject);
CREATE INDEX ix_member_account_member ON member_account (member_id, bound_at, id);
CREATE INDEX ix_member_account_bound ON member_account (bound_at, id);
