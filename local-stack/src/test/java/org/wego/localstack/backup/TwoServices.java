package org.wego.localstack.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.wego.localstack.part.Database;
import org.wego.localstack.setup.Home;
import org.wego.platform.servers.KafkaServer;
import org.wego.platform.servers.PostgresServer;

/** The databases of two services with the platform's own tables, and Kafka: the real ones. */
final class TwoServices implements AutoCloseable {

  static final String TOPIC = "wego.owner.account.v1";

  private static final Path SERVICES = Path.of("..");
  private static final List<Path> PLATFORM_TABLES =
      List.of(
          SERVICES.resolve(
              "membership-service/src/main/resources/db/migration/V202611251600__create_streams.sql"),
          SERVICES.resolve(
              "fees-service/src/main/resources/db/migration/V202611261140__create_outgoing_messages.sql"));

  private final PostgresServer postgres;
  private final KafkaServer kafka;
  private final Path topics;
  private final Path program;

  private TwoServices(PostgresServer postgres, KafkaServer kafka, Path topics, Path program) {
    this.postgres = postgres;
    this.kafka = kafka;
    this.topics = topics;
    this.program = program;
  }

  static TwoServices start() throws IOException, SQLException {
    // Always the same: so a server that a killed test has left is found and ended.
    Path folder = Path.of("target/backup-test");
    Home.delete(folder.resolve("kafka"));
    Path program = Files.createDirectories(folder.resolve("program"));
    List<Path> migrations = new ArrayList<>(PLATFORM_TABLES);
    migrations.add(Path.of("src/test/resources/backup/V1__create_accounts.sql"));
    migrations.add(Path.of("src/test/resources/backup/V2__find_accounts_by_name.sql"));
    pack(migrations, program.resolve("service.jar"));
    TwoServices services =
        new TwoServices(
            PostgresServer.startThrowAway(
                folder.resolve("postgres"), Path.of("target/postgres-programs")),
            KafkaServer.start(folder.resolve("kafka")),
            Path.of("src/test/resources/backup/topics.yaml"),
            program);
    for (Database database : services.databases()) {
      services.create(database);
    }
    return services;
  }

  private static void pack(List<Path> files, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("db/migration/"));
      out.closeEntry();
      for (Path file : files) {
        out.putNextEntry(new JarEntry("db/migration/" + file.getFileName()));
        Files.copy(file, (OutputStream) out);
        out.closeEntry();
      }
    }
  }

  private void create(Database database) throws SQLException {
    postgres.createDatabase(database.name(), database.name(), database.password());
    Migrations.of(postgres, database).run();
  }

  List<Database> databases() {
    return List.of(database("owner"), database("reader"));
  }

  private Database database(String name) {
    return new Database(name, name + "-service", "/wego/" + name, "secret", program);
  }

  PostgresServer postgres() {
    return postgres;
  }

  Connection owner() throws SQLException {
    return postgres.connectAsAdministrator("owner");
  }

  Connection reader() throws SQLException {
    return postgres.connectAsAdministrator("reader");
  }

  String kafka() {
    return kafka.bootstrapServers();
  }

  TopicLog log() {
    return new TopicLog(kafka(), topics);
  }

  Manifest backUp(Path target) {
    new Backup(postgres, databases(), kafka(), topics, "key").write(target, text -> {});
    return Manifest.read(target);
  }

  /** Drops both databases, fills them from the backup, and gives Kafka its records back. */
  void destroyAndRestore(Path source) throws SQLException, IOException {
    BackupFolder folder = BackupFolder.of(source);
    Manifest manifest = Manifest.read(source);
    for (Database database : databases()) {
      postgres.dropDatabase(database.name());
      postgres.createDatabase(database.name(), database.name(), database.password());
      new DatabaseLoad(postgres, database, folder, manifest.database(database.name()))
          .load(java.time.Instant.parse("2026-11-26T09:00:00Z"));
    }
    try (TopicLog log = log()) {
      log.recreate();
      log.send(folder.read(manifest.topics().file()));
    }
  }

  /** Every row of every table, as text, but for what a restore changes. */
  Map<String, String> rows(String name) throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    try (Connection connection = postgres.connectAsAdministrator(name);
        Statement statement = connection.createStatement()) {
      for (String table : Snapshot.tables(connection).keySet()) {
        if (!table.equals("stream_epoch")) {
          try (ResultSet row =
              statement.executeQuery(
                  "SELECT coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '') FROM \"%s\" t"
                      .formatted(table))) {
            row.next();
            rows.put(table, row.getString(1));
          }
        }
      }
    }
    return rows;
  }

  /** The sequence numbers that the topic holds, by key. */
  Map<String, List<Long>> told() {
    Map<String, List<Long>> told = new TreeMap<>();
    try (TopicLog log = log()) {
      Map<String, List<Long>> ends = log.ends();
      log.read(
          TopicLog.beginning(ends),
          ends,
          record ->
              told.computeIfAbsent(new String(record.key(), UTF_8), key -> new ArrayList<>())
                  .add(Long.valueOf(record.header("ce_sequence").orElseThrow())));
    }
    return told;
  }

  static Map<String, Long> numbers(Connection connection, String sql) {
    Map<String, Long> numbers = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        numbers.put(row.getString(1), row.getLong(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return numbers;
  }

  @Override
  public void close() {
    try {
      kafka.close();
    } finally {
      postgres.close();
    }
  }
}
