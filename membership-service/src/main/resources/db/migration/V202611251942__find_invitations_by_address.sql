-- Who asked to be forgotten is found by the address, in any case of letters.
CREATE INDEX ix_account_invitation_email ON account_invitation (lower(email))
  WHERE email IS NOT NULL;
