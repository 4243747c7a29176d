package org.wego.benchmarks.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.wego.platform.servers.FreePorts;
import org.wego.platform.servers.KafkaServer;
import org.wego.platform.servers.KafkaTopics;
import org.wego.platform.servers.PostgresServer;

/**
 * A real PostgreSQL and a real Kafka with nothing in them, and services on them. What a commit
 * wrote is on the disk, as an operator's is. Their data goes when they are closed.
 */
public final class Servers implements AutoCloseable {

  private final Path checkout;
  private final Path work;
  private final Path data;
  private final PostgresServer postgres;
  private final KafkaServer kafka;
  private final Issuer issuer;
  private final List<ServiceProcess> services = new ArrayList<>();

  private Servers(
      Path checkout,
      Path work,
      Path data,
      PostgresServer postgres,
      KafkaServer kafka,
      Issuer issuer) {
    this.checkout = checkout;
    this.work = work;
    this.data = data;
    this.postgres = postgres;
    this.kafka = kafka;
    this.issuer = issuer;
  }

  /**
   * Starts both, with the topics of the suite.
   *
   * @param name whose servers they are: a folder of the build has their data and their logs
   * @param settings of PostgreSQL that differ from its own, as {@code name = value}
   */
  public static Servers start(String name, String... settings) throws Exception {
    Path checkout = Path.of(System.getProperty("wego.checkout")).toAbsolutePath();
    Path work = checkout.resolve("benchmarks/programs/target/servers");
    Path data = work.resolve(name);
    Path programs = work.resolve("programs");
    // A measuring that was killed leaves its database running.
    PostgresServer.stop(data.resolve("postgres"), programs);
    Folder.empty(data);
    PostgresServer postgres = postgres(data.resolve("postgres"), programs, settings);
    KafkaServer kafka = KafkaServer.start(data.resolve("kafka"));
    KafkaTopics.create(kafka.bootstrapServers(), checkout.resolve("contracts/events/topics.yaml"));
    tellVersions(postgres);
    Servers servers = new Servers(checkout, work, data, postgres, kafka, new Issuer());
    Runtime.getRuntime().addShutdownHook(new Thread(servers::endProcesses));
    return servers;
  }

  /** Whoever ends the measuring early ends what it has started. */
  private void endProcesses() {
    synchronized (services) {
      services.forEach(service -> service.handle().destroy());
    }
    postgres.close();
  }

  /** For the description of the machine, where somebody wants one. */
  private static void tellVersions(PostgresServer postgres) throws SQLException, IOException {
    String file = System.getProperty("wego.versions");
    if (file == null) {
      return;
    }
    try (Database database =
        new Database(postgres.connectAsAdministrator(PostgresServer.ADMINISTRATOR))) {
      Files.writeString(
          Path.of(file),
          "PostgreSQL: %s%nKafka: %s%n"
              .formatted(database.text("SHOW server_version"), AppInfoParser.getVersion()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  private static PostgresServer postgres(Path data, Path programs, String... settings)
      throws SQLException {
    PostgresServer server = PostgresServer.startKept(data, programs, FreePorts.next());
    if (settings.length == 0) {
      return server;
    }
    try (Connection connection = server.connectAsAdministrator(PostgresServer.ADMINISTRATOR);
        Statement statement = connection.createStatement()) {
      for (String setting : settings) {
        statement.execute("ALTER SYSTEM SET " + setting);
      }
    }
    server.close();
    return PostgresServer.startKept(data, programs, FreePorts.next());
  }

  /**
   * Starts a service on a database of its own.
   *
   * @param name such as {@code fees}
   * @param heap its largest heap, as {@code -Xmx} takes it
   * @param settings that differ from its own, as {@code name=value}
   */
  public ServiceProcess service(String name, String heap, List<String> settings)
      throws IOException {
    postgres.createDatabase(name, name, name);
    List<String> all = new ArrayList<>(issuer.settings());
    all.add("quarkus.datasource.jdbc.url=" + postgres.jdbcUrl(name));
    all.add("kafka.bootstrap.servers=" + kafka.bootstrapServers());
    all.addAll(settings);
    ServiceProcess service =
        ServiceProcess.start(
            checkout.resolve(name + "-service/target/quarkus-app/quarkus-run.jar"),
            work.resolve(name + "-service.log"),
            heap,
            FreePorts.next(),
            all,
            Map.of(name.toUpperCase(Locale.ROOT) + "_DB_PASSWORD", name));
    synchronized (services) {
      services.add(service);
    }
    return service;
  }

  /** The API of a service, called by the Secretariat. */
  public Api api(ServiceProcess service) throws Exception {
    return new Api(service.address(), issuer.token(Clock.systemUTC().instant()));
  }

  /** Opens a service's database for the administrator; the caller closes it. */
  public Database database(String name) throws SQLException {
    return new Database(postgres.connectAsAdministrator(name));
  }

  /** Opens a session of the service's own user; the caller closes it. */
  public Connection connect(String name) throws SQLException {
    return postgres.connect(name, name, name);
  }

  /** A topic of the suite; the caller closes it. */
  public TopicRecords topic(String name) {
    return new TopicRecords(kafka.bootstrapServers(), name);
  }

  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** The root of the project. */
  public Path checkout() {
    return checkout;
  }

  /** The process of PostgreSQL whose children do its work. */
  public ProcessHandle postgresProcess() {
    return ProcessHandle.of(postgres.pid()).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    kafka.close();
    postgres.close();
    Folder.delete(data);
  }
}
