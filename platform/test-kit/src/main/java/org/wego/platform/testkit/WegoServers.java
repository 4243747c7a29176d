package org.wego.platform.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the tested application a real PostgreSQL and tokens it trusts, and a real Kafka where there
 * is a {@code topics.yaml} on the class path, with its topics.
 *
 * <p>Both servers run once per JVM, whatever profiles the tests have. Each start of the application
 * gets an empty database of its own; the argument {@code database} names one that all starts of this
 * JVM share.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
 * class ThingResourceTest {
 * }</pre>
 */
public class WegoServers implements QuarkusTestResourceLifecycleManager {

  private static final String OWNER = "application";
  private static final String PASSWORD = "application";
  private static final JvmWide SERVERS = JvmWide.servers();

  private static volatile String currentDatabase;

  private String nameOfDatabase;

  @Override
  public void init(Map<String, String> arguments) {
    nameOfDatabase = arguments.get("database");
  }

  @Override
  public Map<String, String> start() {
    currentDatabase =
        nameOfDatabase == null ? "application_" + SERVERS.nextNumber() : nameOfDatabase;
    Map<String, String> settings = new HashMap<>(TestIssuer.settings());
    settings.put(
        "quarkus.datasource.jdbc.url", SERVERS.createDatabase(currentDatabase, OWNER, PASSWORD));
    settings.put("quarkus.datasource.username", OWNER);
    settings.put("quarkus.datasource.password", PASSWORD);
    settings.put("wego.clock.offset-file", SERVERS.clockOffsetFile().toString());
    // Tests of several modules run at the same time on one machine.
    settings.put("quarkus.http.test-port", "0");
    createTopics().ifPresent(address -> settings.put("kafka.bootstrap.servers", address));
    TestClock.real();
    return settings;
  }

  /** The servers stay for the next start; they end with the JVM. */
  @Override
  public void stop() {
    // See above.
  }

  /** The database server of this JVM. */
  public static Postgres postgres() {
    return new Postgres();
  }

  /** The broker of this JVM. */
  public static Kafka kafka() {
    return new Kafka();
  }

  /** The address of the broker, which is started where there are topics. */
  private static Optional<String> createTopics() {
    // Not the thread's loader: resources are started by threads that know nothing of the
    // application.
    ClassLoader resources = WegoServers.class.getClassLoader();
    try (InputStream list = resources.getResourceAsStream("topics.yaml")) {
      if (list == null) {
        return Optional.empty();
      }
      SERVERS.createTopics(list);
      return Optional.of(SERVERS.bootstrapServers());
    } catch (IOException e) {
      throw new UncheckedIOException("topics.yaml cannot be read", e);
    }
  }

  /** PostgreSQL, as a test may treat it. */
  public static final class Postgres {

    private static Connection shared;
    private static String sharedDatabase;
    private static EmptyTables emptyTables;

    private Postgres() {}

    /** A connection to the application's database as its owner; the caller closes it. */
    public Connection connect() throws SQLException {
      return SERVERS.connect(currentDatabase, OWNER, PASSWORD);
    }

    /**
     * A connection that stays open, for the many short statements of tests: a server process for
     * each of them would cost more than they do. It commits by itself; nobody closes it.
     */
    public Connection shared() throws SQLException {
      synchronized (Postgres.class) {
        if (shared == null || !sharedDatabase.equals(currentDatabase) || !shared.isValid(2)) {
          shared = connect();
          sharedDatabase = currentDatabase;
        }
        return shared;
      }
    }

    /** What empties the application's database: it stays, and with it its connection. */
    EmptyTables emptyTables() throws SQLException {
      synchronized (Postgres.class) {
        if (emptyTables == null || !emptyTables.isUsableFor(currentDatabase)) {
          if (emptyTables != null) {
            emptyTables.close();
          }
          emptyTables =
              new EmptyTables(currentDatabase, SERVERS.connectAsAdministrator(currentDatabase));
        }
        return emptyTables;
      }
    }

    /**
     * Stops all of PostgreSQL's processes in their tracks for as long as the work takes:
     * connections stay open and nothing answers.
     */
    public void whileFrozen(ThrowingWork work) throws Exception {
      try (AutoCloseable frozen = SERVERS.freezePostgres()) {
        work.run();
      }
    }
  }

  /** Kafka, as a test may treat it. */
  public static final class Kafka {

    private Kafka() {}

    public String bootstrapServers() {
      return SERVERS.bootstrapServers();
    }

    /** Stops the broker for as long as the work takes; it comes back with all it had. */
    public void whileStopped(ThrowingWork work) throws Exception {
      stop();
      try {
        work.run();
      } finally {
        start();
      }
    }

    public void stop() {
      SERVERS.stopKafka();
    }

    /** Starts a stopped broker on the same address with all it had. */
    public void start() {
      SERVERS.startKafka();
    }

    public boolean isRunning() {
      return SERVERS.kafkaIsRunning();
    }
  }

  /** What a test does meanwhile. */
  @FunctionalInterface
  public interface ThrowingWork {
    void run() throws Exception;
  }
}
