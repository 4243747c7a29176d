package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmptyTablesTest {

  private static final JvmWide SERVERS = JvmWide.servers();
  private static final String OWNER = "emptied";

  private Connection owner;
  private EmptyTables tables;

  @BeforeEach
  void a_thing_with_an_entry_that_nobody_may_take_away() throws SQLException {
    String database = "emptied_" + SERVERS.nextNumber();
    SERVERS.createDatabase(database, OWNER, OWNER);
    owner = SERVERS.connect(database, OWNER, OWNER);
    tables = new EmptyTables(database, SERVERS.connectAsAdministrator(database));
    run(
        """
        CREATE TABLE shelf (name text PRIMARY KEY);
        CREATE TABLE thing (name text PRIMARY KEY, shelf text REFERENCES shelf);
        CREATE TABLE entry (thing text REFERENCES thing, told text);
        CREATE TABLE stream_epoch (epoch int);
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'An entry stays'; END $$;
        CREATE TRIGGER tr_entry_stays BEFORE DELETE ON entry
          FOR EACH ROW EXECUTE FUNCTION refuse();
        CREATE TRIGGER tr_entry_no_truncate BEFORE TRUNCATE ON entry EXECUTE FUNCTION refuse();
        INSERT INTO shelf VALUES ('upper');
        INSERT INTO thing VALUES ('lamp', 'upper');
        INSERT INTO entry VALUES ('lamp', 'bought');
        INSERT INTO stream_epoch VALUES (1);
        """);
  }

  @AfterEach
  void disconnect() throws SQLException {
    tables.close();
    owner.close();
  }

  @Test
  void all_rows_go_whatever_guards_them_but_those_of_the_platform_and_of_kept_tables()
      throws SQLException {
    tables.allBut(Set.of("shelf"));

    assertThat(rows("entry")).isZero();
    assertThat(rows("thing")).isZero();
    assertThat(rows("shelf")).isOne();
    assertThat(rows("stream_epoch")).isOne();

    tables.allBut(Set.of());
    assertThat(rows("shelf")).isZero();
    // It guards the table from everybody else as before.
    run("INSERT INTO entry VALUES (NULL, 'again')");
    assertThatThrownBy(() -> run("DELETE FROM entry")).hasMessageContaining("An entry stays");
  }

  @Test
  void many_rows_go_with_the_room_they_took() throws SQLException {
    run("INSERT INTO entry SELECT 'lamp', repeat('x', 100) FROM generate_series(1, 10000)");
    assertThat(number("SELECT pg_relation_size('entry')")).isPositive();

    tables.allBut(Set.of());

    assertThat(rows("entry")).isZero();
    assertThat(number("SELECT pg_relation_size('entry')")).isZero();
  }

  @Test
  void what_is_still_at_work_is_waited_for_and_goes_too() throws SQLException {
    owner.setAutoCommit(false);
    run("INSERT INTO thing VALUES ('desk', 'upper')");

    CompletableFuture<Void> emptying = CompletableFuture.runAsync(this::empty);
    await()
        .atMost(10, TimeUnit.SECONDS)
        .until(() -> number("SELECT count(*) FROM pg_locks WHERE NOT granted") == 1);
    owner.commit();

    assertThat(emptying).succeedsWithin(10, TimeUnit.SECONDS);
    assertThat(rows("thing")).isZero();
  }

  @Test
  void a_table_that_is_not_there_cannot_be_kept() {
    assertThatThrownBy(() -> tables.allBut(Set.of("shelfs")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("shelfs");
  }

  private void empty() {
    try {
      tables.allBut(Set.of());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private long rows(String table) throws SQLException {
    return number("SELECT count(*) FROM " + table);
  }

  private long number(String query) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
