-- Contacts, leadership, partners and requests come in as files too; their reports are alike.
ALTER TABLE member_import RENAME TO file_import;
ALTER TABLE file_import RENAME CONSTRAINT pk_member_import TO pk_file_import;
ALTER TABLE file_import RENAME CONSTRAINT ck_member_import_counts TO ck_file_import_counts;
ALTER TABLE file_import ADD COLUMN kind varchar(40) NOT NULL DEFAULT 'MEMBERS';
ALTER TABLE file_import ALTER COLUMN kind DROP DEFAULT;
