package org.wego.benchmarks.feerun;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wego.benchmarks.parts.Database;

/** The service's tables, as the administrator of the database sees them. */
public final class Tables {

  /** What a run writes, each table before those that refer to it. */
  private static final List<String> WRITTEN =
      List.of("invoice", "invoice_line", "ledger_entry", "outbox_event", "invoice_counter");

  private final Database database;

  public Tables(Database database) {
    this.database = database;
  }

  /**
   * Members since 2014 in all countries that have figures for then, one in fifty an agency.
   *
   * @param first the number of the first one, from 1
   * @param last the number of the last one
   */
  public void generateMembers(int first, int last) throws SQLException {
    database.execute(
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
          FROM generate_series(%d, %d) n, countries
        """
            .formatted(first, last),
        """
        INSERT INTO billing_period (member_id, category, valid_from)
        SELECT member_id, category, '2014-11-06' FROM billing_account a
         WHERE NOT EXISTS (SELECT FROM billing_period p WHERE p.member_id = a.member_id)
         ORDER BY member_id
        """,
        """
        INSERT INTO population_figure (member_id, population, source, recorded_at, recorded_by)
        SELECT member_id, (hashtext(member_id::text)::bigint + 2147483648) % 12000000, 'DECLARED',
               now(), 'member'
          FROM billing_account a
         WHERE organization_type = 'CITY'
           AND NOT EXISTS (SELECT FROM population_figure f WHERE f.member_id = a.member_id)
         ORDER BY member_id
        """,
        "VACUUM ANALYZE");
  }

  /** Empties what a run writes, down to new files, and gives both sides the same start. */
  public void empty() throws SQLException {
    database.execute(
        // Entries of the ledger are never deleted, but for a trigger that minds nobody's benchmark.
        "SET session_replication_role = replica",
        "TRUNCATE fee_run_exception, fee_run, " + String.join(", ", WRITTEN) + " CASCADE",
        "RESET session_replication_role",
        "CHECKPOINT");
  }

  /** Keeps the rows that a run wrote beside the tables, ready to be written again. */
  void keepRows() throws SQLException {
    database.execute(
        "DROP SCHEMA IF EXISTS ready CASCADE",
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

  /**
   * Writes the kept rows with one statement a table, in one transaction.
   *
   * <p>Each table is analyzed as soon as it is full: until then the database may hold it to be
   * empty, and would plan to read it whole for each row that refers to it.
   */
  void writeKeptRows() throws SQLException {
    List<String> statements = new ArrayList<>();
    for (String table : WRITTEN) {
      statements.add(
          "INSERT INTO %1$s (%2$s) SELECT %2$s FROM ready.%1$s".formatted(table, columnsOf(table)));
      statements.add("ANALYZE " + table);
    }
    database.inTransaction(statements.toArray(String[]::new));
  }

  /** The columns that were kept and that the database does not fill in by itself. */
  private String columnsOf(String table) throws SQLException {
    return String.join(
        ", ",
        database.texts(
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
    return database.text(
        """
        SELECT sum(hashtextextended(concat_ws('|', i.member_id, i.number, i.status, i.total,
                 i.explanation, l.description, l.amount, e.kind, e.amount), 0))::text
          FROM invoice i
          JOIN invoice_line l ON l.invoice_id = i.id
          JOIN ledger_entry e ON e.invoice_id = i.id
        """);
  }
}
