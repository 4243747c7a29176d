package org.wego.platform.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.RSAKeyGenParameterSpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.wego.platform.servers.KafkaServer;
import org.wego.platform.servers.KafkaTopics;
import org.wego.platform.servers.PostgresServer;

/**
 * What a test JVM has one of, however many applications it starts: the servers, the keys that sign
 * its tokens, the file of its clock. Reached through {@link JvmWide}, which says why.
 *
 * <p>All data is below {@code target/wego-servers}, in a folder named after the process. The
 * servers end with the JVM; what a killed JVM left is ended and deleted by the next one.
 */
public final class JvmServers {

  private static final Path ROOT = Path.of("target", "wego-servers").toAbsolutePath();

  /**
   * PostgreSQL's programs, which the modules of one build share where the build says so: unpacking
   * them takes seconds.
   */
  private static final Path PROGRAMS =
      Optional.ofNullable(System.getProperty("wego.test.programs"))
          .map(Path::of)
          .orElse(ROOT.resolve("programs"));

  private static final String RUN_PREFIX = "run-";

  /**
   * Half of what a provider would use: in a JVM of tests, which compiles little, longer ones take
   * seconds to be made and most of a call's time to sign with. The journeys use real ones.
   */
  private static final int KEY_BITS = 1024;

  /** Held, because a logger that nobody holds forgets its level. */
  private static final List<Logger> TALKATIVE =
      Stream.of("kafka", "org.apache.kafka", "state.change.logger", "org.wego.platform.servers")
          .map(Logger::getLogger)
          .toList();

  private static JvmServers instance;

  private final Path folder;
  private final KeyPair trustedKeys = newKeys();
  private final AtomicInteger numbers = new AtomicInteger();
  private KeyPair strangersKeys;
  private PostgresServer postgres;
  private KafkaServer kafka;

  private JvmServers(Path folder) {
    this.folder = folder;
    // The broker runs in this JVM and would tell all it does, before the application and after it.
    TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
  }

  /** The one of this class loader, which {@link JvmWide} makes the one of the JVM. */
  public static synchronized JvmServers instance() {
    if (instance == null) {
      Path folder = ROOT.resolve(RUN_PREFIX + ProcessHandle.current().pid());
      try {
        clearEarlierRuns();
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("The folder " + folder + " cannot be prepared", e);
      }
      instance = new JvmServers(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(instance::close, "wego-servers-stop"));
    }
    return instance;
  }

  public KeyPair trustedKeys() {
    return trustedKeys;
  }

  /** Made when first asked for: few tests forge. */
  public synchronized KeyPair strangersKeys() {
    if (strangersKeys == null) {
      strangersKeys = newKeys();
    }
    return strangersKeys;
  }

  public Path clockOffsetFile() {
    return folder.resolve("clock-offset");
  }

  /** Counts from 1, for what must have a name of its own in this JVM. */
  public int nextNumber() {
    return numbers.incrementAndGet();
  }

  public String createDatabase(String name, String owner, String password) {
    postgres().createDatabase(name, owner, password);
    return postgres().jdbcUrl(name);
  }

  public Connection connect(String database, String user, String password) throws SQLException {
    return postgres().connect(database, user, password);
  }

  public Connection connectAsAdministrator(String database) throws SQLException {
    return postgres().connectAsAdministrator(database);
  }

  public AutoCloseable freezePostgres() {
    return postgres().freeze();
  }

  public String bootstrapServers() {
    return kafka().bootstrapServers();
  }

  public List<String> createTopics(InputStream list) {
    return KafkaTopics.create(kafka().bootstrapServers(), list);
  }

  public void stopKafka() {
    kafka().stop();
  }

  public void startKafka() {
    kafka().start();
  }

  public boolean kafkaIsRunning() {
    return kafka().isRunning();
  }

  private synchronized PostgresServer postgres() {
    if (postgres == null) {
      postgres = PostgresServer.startThrowAway(folder.resolve("postgres"), PROGRAMS);
    }
    return postgres;
  }

  private synchronized KafkaServer kafka() {
    if (kafka == null) {
      kafka = KafkaServer.start(folder.resolve("kafka"));
    }
    return kafka;
  }

  private synchronized void close() {
    try {
      if (kafka != null) {
        kafka.close();
      }
      if (postgres != null) {
        postgres.close();
      }
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be deleted", e);
    }
  }

  private static void clearEarlierRuns() throws IOException {
    if (!Files.isDirectory(ROOT)) {
      return;
    }
    try (Stream<Path> children = Files.list(ROOT)) {
      for (Path run : children.filter(JvmServers::isOfDeadProcess).toList()) {
        PostgresServer.stop(run.resolve("postgres"), PROGRAMS);
        delete(run);
      }
    }
  }

  private static boolean isOfDeadProcess(Path run) {
    String name = run.getFileName().toString();
    if (!name.startsWith(RUN_PREFIX)) {
      return false;
    }
    Optional<ProcessHandle> process =
        ProcessHandle.of(Long.parseLong(name.substring(RUN_PREFIX.length())));
    return process.filter(ProcessHandle::isAlive).isEmpty();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /**
   * With the smallest exponent that there is: each call has its signature checked, which takes two
   * multiplications so and seventeen with the usual one.
   */
  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(new RSAKeyGenParameterSpec(KEY_BITS, RSAKeyGenParameterSpec.F0));
      return generator.generateKeyPair();
    } catch (InvalidAlgorithmParameterException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has RSA", e);
    }
  }
}
