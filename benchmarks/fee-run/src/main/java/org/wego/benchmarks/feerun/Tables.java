package org.wego.benchmarks.feerun;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The service's tables, as the administrator of the database sees them. */
final class Tables {

  /** What a run writes, each table before those that refer to it. */
  private static final List<String> WRITTEN =
      List.of("invoice", "invoice_line", "ledger_entry", "outbox_event", "invoice_counter");

  private final Connection connection;

  /**
   * @param patience after which the database ends a statement
   */
  Tables(Connection connection, Duration patience) throws SQLException {
    this.connection = connection;
    execute("SET statement_timeout = " + patience.toMillis());
  }

  /** Members since 2014 in all countries that have figures for then, one in fifty an agency. */
  void generateMembers(int count) throws SQLException {
    execute(
        """
        INSERT INTO billing_account
               (member_id, member_name, organization_type, region, country, address, category,
                first_fee_year, updated_at)
        WITH countries AS (
          SELECT array_agg(DISTINCT country) AS codes FROM economic_indicator WHERE year = 2014)
        SELECT uuidv7(), 'City ' || n,
               CASE WHEN n %% 50 = 0 THEN 'GOVERNMENT_AGENCY' ELSE 'CITY' END,
               (ARRAY['ASIA', 'AFRICA', 'EUROPE', 'AMERICA', 'MIDDLE_EAST', 'OCEANIA'])[1 + n %% 6],
               codes[1 + n %% cardinality(codes)], n || ' City Hall Street',
               CASE WHEN n %% 50 = 0 THEN 'FRIENDSHIP' ELSE 'FULL' END, 2015, now()
          FROM generate_series(1, %d) n, countries
        """
            .formatted(count),
        """
        INSERT INTO billing_period (member_id, category, valid_from)
        SELECT member_id, category, '2014-11-06' FROM billing_account ORDER BY member_id
        """,
        """
        INSERT INTO population_figure (member_id, population, source, recorded_at, recorded_by)
        SELECT member_id, (hashtext(member_id::text)::bigint + 2147483648) % 12000000, 'DECLARED',
               now(), 'member'
          FROM billing_account WHERE organization_type = 'CITY' ORDER BY member_id
        """,
        "VACUUM ANALYZE");
  }

  /** Empties what a run writes, down to new files, and gives both sides the same start. */
  void empty() throws SQLException {
    execute(
        // Entries of the ledger are never deleted, but for a trigger that minds nobody's benchmark.
        "SET session_replication_role = replica",
        "TRUNCATE fee_run_exception, fee_run, " + String.join(", ", WRITTEN) + " CASCADE",
        "RESET session_replication_role",
        "CHECKPOINT");
  }

  /** Keeps the rows that a run wrote beside the tables, ready to be written again. */
  void keepRows() throws SQLException {
    execute(
        "CREATE SCHEMA ready",
        "CREATE UNLOGGED TABLE ready.invoice AS SELECT * FROM invoice ORDER BY number_in_year",
        copyInOrder("invoice_line"),
        copyInOrder("ledger_entry"),
        "CREATE UNLOGGED TABLE ready.invoice_counter AS SELECT * FROM invoice_counter",
        // The relay has taken these out again.
        """
        CREATE UNLOGGED TABLE ready.outbox_event AS
        SELECT 'wego.fees.invoice.v1' AS topic, i.id AS aggregate_id, e.epoch,
               i.event_sequence AS sequence, 'org.wego.fees.invoice-issued.v1' AS type,
               now() AS time, invoice_event(i) AS payload
          FROM invoice i CROSS JOIN stream_epoch e ORDER BY i.number_in_year
        """,
        "VACUUM ANALYZE "
            + WRITTEN.stream().map("ready."::concat).collect(Collectors.joining(", ")));
  }

  private static String copyInOrder(String table) {
    return """
    CREATE UNLOGGED TABLE ready.%1$s AS
    SELECT t.* FROM %1$s t JOIN invoice i ON i.id = t.invoice_id ORDER BY i.number_in_year
    """
        .formatted(table);
  }

  /** Writes the kept rows with one statement a table, in one transaction. */
  void writeKeptRows() throws SQLException {
    connection.setAutoCommit(false);
    for (String table : WRITTEN) {
      String columns = columnsOf(table);
      execute("INSERT INTO %1$s (%2$s) SELECT %2$s FROM ready.%1$s".formatted(table, columns));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** The columns that were kept and that the database does not fill in by itself. */
  private String columnsOf(String table) throws SQLException {
    return String.join(
        ", ",
        texts(
            """
            SELECT a.attname
              FROM pg_attribute a
              JOIN pg_attribute kept
                ON kept.attrelid = 'ready.%1$s'::regclass AND kept.attname = a.attname
             WHERE a.attrelid = 'public.%1$s'::regclass AND a.attnum > 0 AND NOT a.attisdropped
               AND a.attgenerated = '' AND a.attidentity = ''
             ORDER BY a.attnum
            """
                .formatted(table)));
  }

  /** A sum over all that was written for each member but ids and times, to compare two writings. */
  String fingerprint() throws SQLException {
    return texts(
            """
            SELECT sum(hashtextextended(concat_ws('|', i.member_id, i.number, i.status, i.total,
                     i.explanation, l.description, l.amount, e.kind, e.amount), 0))::text
              FROM invoice i
              JOIN invoice_line l ON l.invoice_id = i.id
              JOIN ledger_entry e ON e.invoice_id = i.id
            """)
        .get(0);
  }

  /** Whether the relay has sent everything. */
  boolean outboxIsEmpty() throws SQLException {
    return number("SELECT count(*) FROM (SELECT FROM outbox_event LIMIT 1) AS waiting") == 0;
  }

  long number(String query) throws SQLException {
    return Long.parseLong(texts(query).get(0));
  }

  String text(String query) throws SQLException {
    return texts(query).get(0);
  }

  private List<String> texts(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }
}
