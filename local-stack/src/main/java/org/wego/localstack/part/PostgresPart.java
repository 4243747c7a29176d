package org.wego.localstack.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.wego.localstack.process.LogFile;
import org.wego.localstack.setup.Setup;
import org.wego.platform.servers.PostgresServer;

/** PostgreSQL with one database and one owner for each service that keeps data. */
final class PostgresPart implements Part {

  static final String NAME = "postgres";
  private static final int CONNECTION_CHECK_SECONDS = 2;

  private final Setup setup;
  private final List<String> databases;

  PostgresPart(Setup setup, List<String> databases) {
    this.setup = setup;
    this.databases = databases;
  }

  /** Where a service reaches its database. */
  static String jdbcUrl(Setup setup, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(setup.ports().through(NAME), database);
  }

  /** The owner's password; the owner is called as the database. */
  static String password(Setup setup, String database) {
    return setup.secrets().of("database." + database);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of(NAME, port());
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public int stopOrder() {
    return 4;
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port();
  }

  @Override
  public Path log() {
    return data().resolve("server.log");
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(90);
  }

  @Override
  public void prepare(Consumer<String> note) {
    if (!Files.exists(data())) {
      note.accept("making a new database cluster");
    } else {
      new LogFile(log()).beginAnew();
    }
  }

  @Override
  public ProcessHandle launch() {
    PostgresServer server = PostgresServer.startKept(data(), programs(), port());
    return ProcessHandle.of(server.pid()).orElseThrow();
  }

  @Override
  public boolean ready() {
    try (Connection connection = server().connectAsAdministrator("postgres")) {
      return connection.isValid(CONNECTION_CHECK_SECONDS);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  public Optional<ProcessHandle> found() {
    return Files.exists(data()) && server().isRunning()
        ? ProcessHandle.of(server().pid())
        : Optional.empty();
  }

  @Override
  public void settle() {
    PostgresServer server = server();
    databases.forEach(name -> server.createDatabase(name, name, password(setup, name)));
  }

  @Override
  public void end(ProcessHandle process) {
    PostgresServer.stop(data(), programs());
  }

  PostgresServer server() {
    return PostgresServer.attach(data(), programs(), port());
  }

  private Path data() {
    return setup.home().data(NAME);
  }

  private Path programs() {
    return setup.home().postgresPrograms();
  }

  private int port() {
    return setup.ports().of(NAME);
  }
}
