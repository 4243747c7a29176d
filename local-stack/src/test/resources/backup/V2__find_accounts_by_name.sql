-- As services make an index while others write; it waits until nobody else's transaction is open.
CREATE INDEX CONCURRENTLY ix_account_name ON account (name);
