-- F8: who pays nothing in a fee year, and why.

CREATE TABLE exemption (
  id                   uuid        NOT NULL,
  member_id            uuid        NOT NULL,
  fee_year             integer     NOT NULL,
  -- REFERRALS follows from credits, WAIVER from a decision of the committee.
  basis                text        NOT NULL,
  reason               text        NOT NULL,
  decision_reference   text,
  -- What it did to the invoice of the year, where one was there: made it void, or took it back.
  voided_invoice_id    uuid,
  credit_note_id       uuid,
  granted_on           date        NOT NULL,
  granted_at           timestamptz NOT NULL,
  granted_by           text        NOT NULL,
  revoked_on           date,
  revoked_at           timestamptz,
  revoked_by           text,
  revocation_reason    text,
  revocation_reference text,
  CONSTRAINT pk_exemption PRIMARY KEY (id),
  -- What credits refer to.
  CONSTRAINT uq_exemption_member_year UNIQUE (id, member_id, fee_year),
  CONSTRAINT fk_exemption_account FOREIGN KEY (member_id) REFERENCES billing_account (member_id),
  CONSTRAINT fk_exemption_voided_invoice
    FOREIGN KEY (voided_invoice_id) REFERENCES invoice (id),
  CONSTRAINT fk_exemption_credit_note FOREIGN KEY (credit_note_id) REFERENCES credit_note (id),
  CONSTRAINT ck_exemption_basis CHECK (basis IN ('REFERRALS', 'WAIVER')),
  -- G5: no waiver without a decision, and none is taken back without one.
  CONSTRAINT ck_exemption_decision CHECK (
    (basis = 'WAIVER') = (decision_reference IS NOT NULL)
    AND btrim(decision_reference) <> ''),
  CONSTRAINT ck_exemption_correction CHECK (voided_invoice_id IS NULL OR credit_note_id IS NULL),
  CONSTRAINT ck_exemption_revocation CHECK (
    num_nulls(revoked_on, revoked_at, revoked_by, revocation_reason, revocation_reference)
      IN (0, 5)),
  -- What follows from credits is a fact, and money that was given back is not asked for again.
  CONSTRAINT ck_exemption_revocable CHECK (
    revoked_on IS NULL OR basis = 'WAIVER' AND credit_note_id IS NULL)
);
-- At most one in force.
CREATE UNIQUE INDEX uq_exemption_in_force ON exemption (member_id, fee_year)
  WHERE revoked_on IS NULL;
CREATE INDEX ix_exemption_year ON exemption (fee_year DESC, id);
CREATE INDEX ix_exemption_member ON exemption (member_id, fee_year DESC, id);

-- M12: what members are credited with, as membership tells it. The new member is credited once, and
-- its credit is spent on one exemption, its referrer's, of the year after the one it counts in.
CREATE TABLE referral_credit (
  new_member_id   uuid        NOT NULL,
  new_member_name text        NOT NULL,
  application_id  uuid        NOT NULL,
  referrer_id     uuid        NOT NULL,
  formed_on       date        NOT NULL,
  year            integer     NOT NULL,
  exempts_in      integer     NOT NULL GENERATED ALWAYS AS (year + 1) STORED,
  exemption_id    uuid,
  recorded_at     timestamptz NOT NULL,
  CONSTRAINT pk_referral_credit PRIMARY KEY (new_member_id),
  CONSTRAINT ck_referral_credit_year CHECK (year = extract(year FROM formed_on)),
  CONSTRAINT fk_referral_credit_exemption FOREIGN KEY (exemption_id, referrer_id, exempts_in)
    REFERENCES exemption (id, member_id, fee_year)
);
CREATE INDEX ix_referral_credit_exemption ON referral_credit (exemption_id)
  WHERE exemption_id IS NOT NULL;
CREATE INDEX ix_referral_credit_unspent ON referral_credit (referrer_id, year)
  WHERE exemption_id IS NULL;
