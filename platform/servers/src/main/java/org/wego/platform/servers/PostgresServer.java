package org.wego.platform.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server on the loopback address, run from a Maven artifact.
 *
 * <p>Kept data survives the server and is safe against a power cut (fsync is on, and checked);
 * throw-away data is made for speed and gone with the server. The server is its own process, in its
 * own session: it outlives a JVM that is killed, and a Ctrl-C on the JVM's terminal does not reach
 * it. {@link #close()} or {@link #stop(Path, Path)} ends it.
 */
public final class PostgresServer implements AutoCloseable {

  /** The server's administrator; services get an owner of their own by {@link #createDatabase}. */
  public static final String ADMINISTRATOR = "postgres";

  private static final String ADMINISTRATOR_PASSWORD = "postgres";
  private static final String HOST = "127.0.0.1";
  private static final int CONNECTIONS = 200;

  /** Of a stack that is kept, in which each of five services may have four replicas. */
  private static final int CONNECTIONS_OF_REPLICAS = 500;

  /**
   * Passwords are hashed once, not 4096 times, where nothing is worth guessing: tests connect
   * often, and each time client and server would hash for tens of milliseconds.
   */
  private static final String CHEAP_PASSWORDS = "scram_iterations=1";

  private static final int LOG_LINES_IN_MESSAGES = 20;
  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

  private final PostgresPrograms programs;
  private final ServerUser user;
  private final Path data;
  private final boolean kept;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private PostgresServer(
      PostgresPrograms programs, ServerUser user, Path data, boolean kept, int port) {
    this.programs = programs;
    this.user = user;
    this.data = data;
    this.kept = kept;
    this.port = port;
  }

  /**
   * Starts a server on data that stays.
   *
   * @param data folder of the data, made when absent
   * @param work folder that keeps PostgreSQL's own programs
   */
  public static PostgresServer startKept(Path data, Path work, int port) {
    return start(data, work, port, true);
  }

  /**
   * Starts an empty server as fast as can be, whose data goes with it. A server that a killed JVM
   * left on the folder is ended first.
   */
  public static PostgresServer startThrowAway(Path data, Path work, int port) {
    return start(data, work, port, false);
  }

  /** As {@link #startThrowAway(Path, Path, int)}, on a free port. */
  public static PostgresServer startThrowAway(Path data, Path work) {
    return startThrowAway(data, work, FreePorts.next());
  }

  /** The kept server that was started on this folder and port before, by whichever process. */
  public static PostgresServer attach(Path data, Path work, int port) {
    return new PostgresServer(
        PostgresPrograms.unpackedBelow(absolute(work)),
        ServerUser.choose(),
        absolute(data),
        true,
        port);
  }

  /**
   * Ends whatever server runs on the folder, in order, and says whether there was one. For a server
   * whose starter is gone.
   */
  public static boolean stop(Path data, Path work) {
    Optional<ProcessHandle> running = PostgresProcess.runningOn(data);
    running.ifPresent(
        process ->
            PostgresProcess.shutDown(
                PostgresPrograms.unpackedBelow(absolute(work)), absolute(data)));
    return running.isPresent();
  }

  private static PostgresServer start(Path data, Path work, int port, boolean kept) {
    long start = System.nanoTime();
    Path folder = absolute(data);
    PostgresServer server =
        new PostgresServer(
            PostgresPrograms.unpackedBelow(absolute(work)),
            ServerUser.choose(),
            folder,
            kept,
            port);
    try {
      if (!kept) {
        stop(folder, work);
        Folders.delete(folder);
      }
      server.makeData();
      server.user.own(folder);
    } catch (IOException e) {
      throw new ServerException("The data folder " + folder + " cannot be prepared", e);
    }
    server.startProcess();
    server.checkDurability();
    LOG.info(
        "PostgreSQL answers on port {} after {} ms, process {}",
        port,
        (System.nanoTime() - start) / 1_000_000,
        server.pid());
    return server;
  }

  /** Made beside its place and moved there whole, so that half a cluster is never taken for one. */
  private void makeData() throws IOException {
    if (Files.exists(data.resolve("PG_VERSION"))) {
      return;
    }
    Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
    Path password = data.resolveSibling(data.getFileName() + ".password");
    Folders.delete(unfinished);
    Files.createDirectories(unfinished);
    Files.writeString(password, ADMINISTRATOR_PASSWORD);
    user.own(unfinished);
    user.own(password);
    List<String> initdb =
        new ArrayList<>(
            List.of(
                programs.program("initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + ADMINISTRATOR,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=libc",
                "--locale=C.UTF-8"));
    if (!kept) {
      initdb.add("--no-sync");
      initdb.add("--set=" + CHEAP_PASSWORDS);
    }
    Command.Outcome outcome = Command.run(user.command(initdb));
    Files.delete(password);
    if (!outcome.succeeded()) {
      throw new ServerException(
          "PostgreSQL's initdb failed%s: %s".formatted(user.limits(), outcome.output()));
    }
    Files.deleteIfExists(data);
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void startProcess() {
    Command.Outcome outcome =
        Command.run(
            user.command(
                List.of(
                    programs.program("pg_ctl").toString(),
                    "start",
                    "--wait",
                    "--timeout=" + PostgresProcess.PATIENCE_SECONDS,
                    "--silent",
                    "--pgdata=" + data,
                    "--log=" + logFile(),
                    "--options=" + String.join(" ", options()))));
    if (!outcome.succeeded()) {
      throw new ServerException(
          "PostgreSQL did not start on port %d with data in %s: %s%n%s"
              .formatted(port, data, outcome.output(), endOfLog()));
    }
  }

  private List<String> options() {
    String durable = kept ? "on" : "off";
    List<String> options = new ArrayList<>(List.of("-p", Integer.toString(port)));
    for (String setting :
        List.of(
            "listen_addresses=" + HOST,
            // No socket file: it would be left in the temporary folder of a killed server.
            "unix_socket_directories=''",
            "max_connections=" + (kept ? CONNECTIONS_OF_REPLICAS : CONNECTIONS),
            "fsync=" + durable,
            "full_page_writes=" + durable,
            "synchronous_commit=" + durable,
            "timezone=UTC",
            "log_timezone=UTC")) {
      options.add("-c");
      options.add(setting);
    }
    if (!kept) {
      options.add("-c");
      options.add(CHEAP_PASSWORDS);
    }
    return options;
  }

  private void checkDurability() {
    String expected = kept ? "on" : "off";
    String actual = administer(connection -> single(connection, "SHOW fsync"));
    if (!expected.equals(actual)) {
      close();
      throw new ServerException("PostgreSQL runs with fsync " + actual + ", not " + expected);
    }
  }

  /**
   * Creates a database and its owner, unless they are there; the password is set in any case.
   * Nobody but the owner may connect. The locale is always libc's C.UTF-8, so that order and search
   * are the same on every machine.
   */
  public void createDatabase(String name, String owner, String password) {
    administer(
        connection -> {
          String verb =
              single(connection, "SELECT rolname FROM pg_roles WHERE rolname = ?", owner) == null
                  ? "CREATE"
                  : "ALTER";
          execute(
              connection,
              "%s ROLE %s LOGIN PASSWORD %s".formatted(verb, identifier(owner), literal(password)));
          if (single(connection, "SELECT datname FROM pg_database WHERE datname = ?", name)
              == null) {
            execute(
                connection,
                ("CREATE DATABASE %s OWNER %s TEMPLATE template0 ENCODING 'UTF8'"
                        + " LOCALE_PROVIDER libc LOCALE 'C.UTF-8'")
                    .formatted(identifier(name), identifier(owner)));
          }
          execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(identifier(name)));
          return name;
        });
  }

  /** Drops a database with all in it, ending the sessions that use it; none is fine. */
  public void dropDatabase(String name) {
    administer(
        connection -> {
          execute(
              connection, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(identifier(name)));
          return name;
        });
  }

  /** The address of a database for JDBC, without a user. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, database);
  }

  /** Opens a connection to a database as this user; the caller closes it. */
  public Connection connect(String database, String name, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", name);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "10");
    // The driver itself rather than DriverManager, which is blind to drivers of other class
    // loaders.
    return new Driver().connect(jdbcUrl(database), properties);
  }

  /** Opens a connection to a database as the administrator; the caller closes it. */
  public Connection connectAsAdministrator(String database) throws SQLException {
    return connect(database, ADMINISTRATOR, ADMINISTRATOR_PASSWORD);
  }

  public int port() {
    return port;
  }

  /** The file the server logs to. */
  public Path logFile() {
    return data.resolve("server.log");
  }

  /** The server's first process, the parent of the others. */
  public long pid() {
    return process().pid();
  }

  public boolean isRunning() {
    return PostgresProcess.runningOn(data).isPresent();
  }

  /**
   * Stops all the server's processes in their tracks, as a machine does that hangs: connections
   * stay open and nothing answers. Ends with {@link Frozen#close()}.
   */
  public Frozen freeze() {
    ProcessHandle first = process();
    // The first process makes the others, so that none is born after it has been stopped.
    Command.signal("STOP", List.of(first.pid()));
    List<Long> others = first.descendants().map(ProcessHandle::pid).toList();
    Command.signal("STOP", others);
    List<Long> all = Stream.concat(others.stream(), Stream.of(first.pid())).toList();
    return () -> Command.signal("CONT", all);
  }

  /** A frozen server, which goes on when this is closed. */
  @FunctionalInterface
  public interface Frozen extends AutoCloseable {
    @Override
    void close();
  }

  /** Ends all sessions and the server in order; throw-away data is deleted. Again does nothing. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    if (isRunning()) {
      PostgresProcess.shutDown(programs, data);
    }
    if (!kept) {
      try {
        Folders.delete(data);
      } catch (IOException e) {
        throw new ServerException("The data folder " + data + " cannot be deleted", e);
      }
    }
  }

  private ProcessHandle process() {
    return PostgresProcess.runningOn(data)
        .orElseThrow(() -> new ServerException("No PostgreSQL runs on " + data));
  }

  private String endOfLog() {
    if (!Files.exists(logFile())) {
      return "";
    }
    try {
      List<String> lines = Files.readAllLines(logFile());
      return String.join(
          System.lineSeparator(),
          lines.subList(Math.max(0, lines.size() - LOG_LINES_IN_MESSAGES), lines.size()));
    } catch (IOException e) {
      return "(its log " + logFile() + " cannot be read: " + e.getMessage() + ")";
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  @FunctionalInterface
  private interface Work {
    String on(Connection connection) throws SQLException;
  }

  private String administer(Work work) {
    try (Connection connection = connectAsAdministrator("postgres")) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new ServerException("PostgreSQL on port " + port + " refused administration", e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String single(Connection connection, String sql, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  private static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
