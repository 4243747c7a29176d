package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationRulesTest {

  private final MigrationRules rules = new MigrationRules("1.4.0-SNAPSHOT");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE member ADD COLUMN nickname text",
        "ALTER TABLE member ADD COLUMN told boolean NOT NULL DEFAULT false",
        "ALTER TABLE member ADD seen_at timestamptz, ADD told boolean DEFAULT false NOT NULL",
        "ALTER TABLE member ADD COLUMN key text NOT NULL GENERATED ALWAYS AS (lower(name)) STORED",
        "ALTER TABLE member ADD CONSTRAINT ck_short CHECK (length(name) < 9) NOT VALID",
        "ALTER TABLE member VALIDATE CONSTRAINT ck_short",
        "ALTER TABLE member ADD CONSTRAINT uq_key UNIQUE USING INDEX uq_key",
        "ALTER TABLE member DROP CONSTRAINT ck_short, ALTER COLUMN name DROP NOT NULL",
        "ALTER TABLE member ALTER COLUMN told SET DEFAULT true",
        "CREATE INDEX CONCURRENTLY ix_member_key ON member (key)",
        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS uq_key ON member (key)",
        "CREATE TABLE club (id uuid NOT NULL); CREATE INDEX ix_club ON club (id);"
            + " ALTER TABLE club ADD CONSTRAINT pk_club PRIMARY KEY (id)",
        "-- DROP TABLE member; is not done here\nSELECT 1",
        "/* ALTER TABLE member\n DROP COLUMN name; */ SELECT 'DROP TABLE member; -- '",
        "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $body$ TRUNCATE member; $body$",
      })
  void what_only_adds_is_fine(String migration) {
    assertThat(rules.faults(migration)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DROP TABLE member | takes a table away",
        "DROP FUNCTION IF EXISTS fee_of(integer) | takes a function away",
        "ALTER TABLE member DROP COLUMN name | takes a column away",
        "alter table only member drop name | takes a column away",
        "ALTER TABLE member ADD note text, DROP COLUMN name | takes a column away",
        "ALTER TABLE member RENAME COLUMN name TO title | another name",
        "ALTER TABLE member RENAME TO club | another name",
        "ALTER INDEX ix_a RENAME TO ix_b | another name",
        "ALTER TABLE member ALTER COLUMN population TYPE numeric(12, 2) | type of a column",
        "ALTER TABLE member ALTER population SET DATA TYPE bigint | type of a column",
        "ALTER TABLE member ALTER COLUMN name SET NOT NULL | leaves out",
        "ALTER TABLE member ALTER COLUMN told DROP DEFAULT | leaves out",
        "ALTER TABLE member ADD COLUMN nickname text NOT NULL | has no default",
        "ALTER TABLE member ADD nickname varchar(9) NOT NULL CHECK (true) | has no default",
        "ALTER TABLE member ADD CONSTRAINT ck CHECK (a > 0) | NOT VALID",
        "ALTER TABLE member ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES b (id) | NOT VALID",
        "ALTER TABLE member ADD CONSTRAINT uq UNIQUE (a, b) | USING INDEX",
        "ALTER TABLE member ADD PRIMARY KEY (a) | USING INDEX",
        "ALTER TABLE member ADD CONSTRAINT ex EXCLUDE USING gist (a WITH =) | reading and writing",
        "CREATE INDEX ix_member_key ON member (key) | CONCURRENTLY",
        "CREATE UNIQUE INDEX ON member (lower(key)) | CONCURRENTLY",
        "TRUNCATE TABLE member | empties a table",
        "CREATE TABLE club (id uuid); DROP TABLE member | takes a table away",
      })
  void what_the_last_release_would_fail_at_is_named(String migration, String fault) {
    assertThat(rules.faults(migration)).singleElement().asString().contains(fault.strip());
  }

  @Test
  void what_no_running_release_uses_any_more_may_go_and_says_since_when() {
    String migration = "-- contract: unused since %s\nALTER TABLE member DROP COLUMN nickname;";

    assertThat(rules.faults(migration.formatted("1.3.0"))).isEmpty();
    assertThat(rules.faults(migration.formatted("1.4.0")))
        .singleElement()
        .asString()
        .contains("1.4.0 did not yet run without it");
    assertThat(rules.faults(migration.formatted("some time"))).hasSize(1);
  }
}
