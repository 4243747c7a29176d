-- Whether an address is still somebody's, before what was written to it is forgotten.
CREATE INDEX ix_billing_contact_email ON billing_contact (lower(email));
