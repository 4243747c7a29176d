package org.wego.platform.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Empties the tables of a database between tests, as the administrator, whom no trigger and no
 * foreign key keeps from it.
 *
 * <p>It deletes, because a test leaves a few rows in a few tables. {@code TRUNCATE} makes new files
 * for all of them and for each of their indexes, which takes a hundred times as long, and has all
 * sessions read the catalogue and plan their statements anew. Only where dead rows have piled up it
 * is worth that.
 *
 * <p>All tables are locked first, as {@code TRUNCATE} locks them: what an earlier test left at work
 * ends before, and what it wrote goes, too.
 */
final class EmptyTables implements AutoCloseable {

  /** What the platform keeps of a database whatever its tests do. */
  private static final Set<String> STAYING =
      Set.of("flyway_schema_history", "stream_epoch", "inbox_audit", "republication");

  private static final int WORTH_A_TRUNCATE_BYTES = 512 * 1024;

  private final String database;
  private final Connection administrator;
  private Set<String> kept;

  EmptyTables(String database, Connection administrator) throws SQLException {
    this.database = database;
    this.administrator = administrator;
    // Triggers and foreign keys do not fire in this session, nor are they checked.
    run("SET session_replication_role = replica");
  }

  boolean isUsableFor(String other) throws SQLException {
    return database.equals(other) && administrator.isValid(2);
  }

  /** Empties all tables but those named and the platform's own records. */
  void allBut(Set<String> named) throws SQLException {
    if (!named.equals(kept)) {
      prepare(named);
      kept = named;
    }
    run("SELECT pg_temp.empty_tables()");
  }

  void run(String sql) throws SQLException {
    try (Statement statement = administrator.createStatement()) {
      statement.execute(sql);
    }
  }

  /** As a function, whose statements the session plans once. */
  private void prepare(Set<String> named) throws SQLException {
    List<String> tables = tables();
    if (!tables.containsAll(named)) {
      throw new AssertionError("Tables to be kept are not among those there: " + named);
    }
    tables.removeAll(named);
    tables.removeAll(STAYING);
    String all = String.join(", ", tables);
    run(
        """
        CREATE OR REPLACE FUNCTION pg_temp.empty_tables() RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
          LOCK TABLE %1$s IN ACCESS EXCLUSIVE MODE;
          IF EXISTS (SELECT FROM unnest('{%1$s}'::regclass[]) t WHERE pg_relation_size(t) > %2$d)
          THEN
            TRUNCATE %1$s;
          ELSE
            %3$s
          END IF;
        END $$
        """
            .formatted(
                all,
                WORTH_A_TRUNCATE_BYTES,
                tables.stream()
                    .map("DELETE FROM %s;"::formatted)
                    .collect(Collectors.joining("\n    "))));
  }

  private List<String> tables() throws SQLException {
    try (Statement statement = administrator.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")) {
      List<String> tables = new ArrayList<>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    }
  }

  @Override
  public void close() throws SQLException {
    administrator.close();
  }
}
