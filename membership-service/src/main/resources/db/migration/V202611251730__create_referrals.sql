-- M12: who brought an applicant in, first a claim, and what the Secretariat found of it.

-- A claim of an applicant about itself says nothing.
UPDATE membership_application SET referred_by = NULL WHERE referred_by = member_id;
ALTER TABLE membership_application
  ADD CONSTRAINT ck_membership_application_referrer CHECK (referred_by <> member_id);

-- One for each application, by its key.
CREATE TABLE referral (
  application_id   uuid        NOT NULL,
  referrer_id      uuid        NOT NULL,
  status           varchar(20) NOT NULL,
  claimed_at       timestamptz NOT NULL,
  decided_at       timestamptz,
  decided_by       varchar(255),
  evidence         varchar(2000),
  reason           varchar(2000),
  -- The Full member that the applicant became, and when; whatever was found of the claim.
  formed_member_id uuid,
  formed_on        date,
  CONSTRAINT pk_referral PRIMARY KEY (application_id),
  -- What referral_credit refers to: there is a credit only for what is confirmed and formed.
  CONSTRAINT uq_referral_outcome
    UNIQUE (application_id, referrer_id, status, formed_member_id, formed_on),
  CONSTRAINT fk_referral_application FOREIGN KEY (application_id)
    REFERENCES membership_application (id),
  CONSTRAINT fk_referral_referrer FOREIGN KEY (referrer_id) REFERENCES member (id),
  CONSTRAINT fk_referral_formed_member FOREIGN KEY (formed_member_id) REFERENCES member (id),
  CONSTRAINT ck_referral_status CHECK (status IN ('CLAIMED', 'CONFIRMED', 'REFUSED')),
  CONSTRAINT ck_referral_decided CHECK
    ((status <> 'CLAIMED') = (decided_at IS NOT NULL) AND (status <> 'CLAIMED') = (decided_by IS NOT NULL)),
  CONSTRAINT ck_referral_evidence CHECK ((status = 'CONFIRMED') = (evidence IS NOT NULL)),
  CONSTRAINT ck_referral_reason CHECK ((status = 'REFUSED') = (reason IS NOT NULL)),
  CONSTRAINT ck_referral_formed CHECK ((formed_member_id IS NULL) = (formed_on IS NULL)),
  CONSTRAINT ck_referral_of_another CHECK (formed_member_id <> referrer_id)
);
CREATE INDEX ix_referral_referrer ON referral (referrer_id);

-- The credits of a member: one for each application, and only while its referral is confirmed.
CREATE TABLE referral_credit (
  application_id  uuid        NOT NULL,
  member_id       uuid        NOT NULL,
  new_member_id   uuid        NOT NULL,
  formed_on       date        NOT NULL,
  referral_status varchar(20) NOT NULL GENERATED ALWAYS AS ('CONFIRMED') STORED,
  CONSTRAINT pk_referral_credit PRIMARY KEY (application_id),
  CONSTRAINT fk_referral_credit_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT fk_referral_credit_referral
    FOREIGN KEY (application_id, member_id, referral_status, new_member_id, formed_on)
    REFERENCES referral (application_id, referrer_id, status, formed_member_id, formed_on)
);
CREATE INDEX ix_referral_credit_member ON referral_credit (member_id, formed_on, application_id);

-- The claims of applications that were submitted before.
INSERT INTO referral (application_id, referrer_id, status, claimed_at, formed_member_id, formed_on)
SELECT id, referred_by, 'CLAIMED', submitted_at,
  CASE WHEN formed THEN member_id END, CASE WHEN formed THEN decided_on END
FROM (
  SELECT a.*, status = 'APPROVED' AND organization_type IN ('CITY', 'LOCAL_GOVERNMENT') AS formed
  FROM membership_application a
) application
WHERE referred_by IS NOT NULL AND submitted_on IS NOT NULL;
