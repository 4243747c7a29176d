-- What a run means for each region and type of organization, counted up chunk by chunk. Exceptions
-- are counted where they are kept.
CREATE TABLE fee_run_total (
  run_id            uuid          NOT NULL,
  region            text          NOT NULL,
  organization_type text          NOT NULL,
  issued            integer       NOT NULL,
  amount            numeric(14,2) NOT NULL,
  already_issued    integer       NOT NULL,
  exempt            integer       NOT NULL,
  CONSTRAINT pk_fee_run_total PRIMARY KEY (run_id, region, organization_type),
  CONSTRAINT fk_fee_run_total_run FOREIGN KEY (run_id) REFERENCES fee_run (id),
  CONSTRAINT ck_fee_run_total_counts CHECK (
    issued >= 0 AND amount >= 0 AND already_issued >= 0 AND exempt >= 0)
);

ALTER TABLE fee_run_exception
  ADD COLUMN region            text,
  ADD COLUMN organization_type text;
UPDATE fee_run_exception x
   SET region = a.region, organization_type = a.organization_type
  FROM billing_account a
 WHERE a.member_id = x.member_id;
ALTER TABLE fee_run_exception
  ALTER COLUMN region SET NOT NULL,
  ALTER COLUMN organization_type SET NOT NULL;
