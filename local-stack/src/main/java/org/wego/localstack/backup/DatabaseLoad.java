package org.wego.localstack.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.wego.localstack.StackException;
import org.wego.localstack.backup.Manifest.DatabaseContent;
import org.wego.localstack.backup.Manifest.Migration;
import org.wego.localstack.backup.Manifest.TableContent;
import org.wego.localstack.part.Database;
import org.wego.platform.servers.PostgresServer;

/**
 * Fills one service's database from a backup: the tables come from the service's own migrations, as
 * far as the backup had them, and the rows from the backup, in one transaction.
 */
final class DatabaseLoad {

  private static final String EXISTS =
      "SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')";

  /** The minute is a number above every epoch used before, also those no backup knows of. */
  private static final String RAISE_EPOCH =
      """
      UPDATE stream_epoch
         SET epoch = greatest(epoch + 1, extract(epoch FROM now())::bigint / 60), raised_at = now()
      RETURNING epoch
      """;

  private final PostgresServer postgres;
  private final Database database;
  private final BackupFolder folder;
  private final DatabaseContent content;

  DatabaseLoad(
      PostgresServer postgres, Database database, BackupFolder folder, DatabaseContent content) {
    this.postgres = postgres;
    this.database = database;
    this.folder = folder;
    this.content = content;
  }

  /** Whether there is nothing that a restore would overwrite. */
  boolean isClean() throws SQLException {
    try (Connection connection = postgres.connectAsAdministrator(database.name());
        PreparedStatement select = connection.prepareStatement(EXISTS);
        ResultSet row = select.executeQuery()) {
      return row.next() && !row.getBoolean(1);
    }
  }

  /** Makes tables and rows, and answers the new epoch of the service's streams. */
  int load(Instant now) throws SQLException, IOException {
    migrate();
    try (Connection connection = postgres.connectAsAdministrator(database.name())) {
      connection.setAutoCommit(false);
      checkMigrations(connection);
      empty(connection);
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (TableContent table : content.tables()) {
        fill(copy, table);
      }
      setSequences(connection);
      int epoch = raiseEpoch(connection);
      UncertainMessages.mark(connection, now);
      connection.commit();
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("VACUUM (ANALYZE)");
      }
      return epoch;
    }
  }

  private void migrate() {
    MigrationVersion last =
        content.migrations().stream()
            .map(each -> MigrationVersion.fromVersion(each.version()))
            .max(Comparator.naturalOrder())
            .orElseThrow(() -> new StackException(database.name() + " has no migrations"));
    Migrations.of(postgres, database).runTo(last);
  }

  private void checkMigrations(Connection connection) throws SQLException {
    List<Migration> made = Snapshot.migrations(connection);
    Map<String, Migration> expected =
        content.migrations().stream().collect(Collectors.toMap(Migration::version, each -> each));
    Map<String, Migration> actual =
        made.stream().collect(Collectors.toMap(Migration::version, each -> each));
    if (!actual.equals(expected)) {
      throw new StackException(
          "The backup of %s was made by a release with other migrations; restore it with that one"
              .formatted(database.name()));
    }
    List<String> tables = content.tables().stream().map(TableContent::name).toList();
    if (!List.copyOf(Snapshot.tables(connection).keySet()).equals(tables)) {
      throw new StackException(
          "The backup of %s has other tables than its migrations make".formatted(database.name()));
    }
  }

  /** What migrations have put in goes too: the backup has it, as it had become. */
  private void empty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // The rows were good when they were copied: no trigger acts, or objects, again.
      statement.execute("SET LOCAL session_replication_role = replica");
      statement.execute(
          "TRUNCATE "
              + content.tables().stream()
                  .map(table -> '"' + table.name() + '"')
                  .collect(Collectors.joining(", ")));
    }
  }

  private void fill(CopyManager copy, TableContent table) throws SQLException, IOException {
    try (InputStream rows = folder.read(table.file())) {
      long copied =
          copy.copyIn("COPY \"%s\" (%s) FROM STDIN".formatted(table.name(), table.columns()), rows);
      if (copied != table.rows()) {
        throw new StackException(
            "%s.%s got %d rows, not %d"
                .formatted(database.name(), table.name(), copied, table.rows()));
      }
    }
  }

  private void setSequences(Connection connection) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("SELECT setval(quote_ident(?)::regclass, ?)")) {
      for (Map.Entry<String, Long> sequence : content.sequences().entrySet()) {
        set.setString(1, sequence.getKey());
        set.setLong(2, sequence.getValue());
        set.execute();
      }
    }
  }

  private int raiseEpoch(Connection connection) throws SQLException {
    try (PreparedStatement raise = connection.prepareStatement(RAISE_EPOCH);
        ResultSet row = raise.executeQuery()) {
      if (!row.next()) {
        throw new StackException("The backup of " + database.name() + " has no epoch");
      }
      return row.getInt(1);
    }
  }
}
