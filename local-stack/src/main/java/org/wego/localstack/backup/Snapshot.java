package org.wego.localstack.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.wego.localstack.StackException;
import org.wego.localstack.backup.Manifest.DatabaseContent;
import org.wego.localstack.backup.Manifest.FileContent;
import org.wego.localstack.backup.Manifest.Migration;
import org.wego.localstack.backup.Manifest.TableContent;

/** A database as it is at one moment, whatever is committed after. */
final class Snapshot implements AutoCloseable {

  /** The columns of each table, but for those that the database computes. */
  static final String TABLES =
      """
      SELECT c.relname,
             (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                FROM pg_attribute a
               WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                 AND a.attgenerated = '')
        FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND c.relname <> 'flyway_schema_history'
       ORDER BY c.relname
      """;

  static final String MIGRATIONS =
      """
      SELECT version, description, checksum FROM flyway_schema_history
       WHERE success AND version IS NOT NULL ORDER BY installed_rank
      """;

  /** What holds the open ballots of a secret vote, which a backup must not hold (ADR 0032). */
  private static final String BALLOT_BOX = "ballot_box_";

  private final String name;
  private final Connection connection;

  private Snapshot(String name, Connection connection) {
    this.name = name;
    this.connection = connection;
  }

  /** Takes it; the connection is the snapshot's from now on. */
  static Snapshot take(String name, Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      // The first query takes it.
      statement.execute("SELECT FROM stream_epoch");
    }
    return new Snapshot(name, connection);
  }

  /** Refuses what must be in no backup. */
  void check() throws SQLException {
    if (tables().keySet().stream().anyMatch(table -> table.startsWith(BALLOT_BOX))) {
      throw new StackException(
          "A secret vote is open: a backup would hold ballots that can be joined to their voters."
              + " Take it after the close.");
    }
  }

  /** Writes every table to the folder. */
  DatabaseContent dump(BackupFolder folder) throws IOException, SQLException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    List<TableContent> tables = new ArrayList<>();
    for (Map.Entry<String, String> table : tables().entrySet()) {
      AtomicLong rows = new AtomicLong();
      FileContent file =
          folder.write(
              name + "/" + table.getKey() + ".copy.gz",
              out ->
                  rows.set(
                      copy.copyOut(
                          "COPY \"%s\" (%s) TO STDOUT".formatted(table.getKey(), table.getValue()),
                          out)));
      tables.add(new TableContent(table.getKey(), table.getValue(), rows.get(), file));
    }
    return new DatabaseContent(name, epoch(), migrations(connection), tables, sequences());
  }

  private Map<String, String> tables() throws SQLException {
    return tables(connection);
  }

  static Map<String, String> tables(Connection connection) throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(TABLES);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        tables.put(row.getString(1), row.getString(2));
      }
    }
    return tables;
  }

  static List<Migration> migrations(Connection connection) throws SQLException {
    List<Migration> migrations = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(MIGRATIONS);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        migrations.add(
            new Migration(row.getString(1), row.getString(2), row.getObject(3, Integer.class)));
      }
    }
    return migrations;
  }

  private int epoch() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT epoch FROM stream_epoch");
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new StackException("The database " + name + " has no epoch of its streams");
      }
      return row.getInt(1);
    }
  }

  /** Sequences belong to no transaction: these are at or after every number in the tables. */
  private Map<String, Long> sequences() throws SQLException {
    Map<String, Long> sequences = new TreeMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT sequencename, last_value FROM pg_sequences
                 WHERE schemaname = 'public' AND last_value IS NOT NULL
                """);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        sequences.put(row.getString(1), row.getLong(2));
      }
    }
    return sequences;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
