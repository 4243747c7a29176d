package org.wego.benchmarks.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.utils.AppInfoParser;
import org.wego.platform.servers.FreePorts;
import org.wego.platform.servers.KafkaServer;
import org.wego.platform.servers.KafkaTopics;
import org.wego.platform.servers.PostgresServer;

/**
 * Runs PostgreSQL and Kafka on free ports until it is asked to end (SIGTERM). Data is kept, which
 * means that a commit is on the disk; whoever starts it deletes the folder.
 *
 * <p>{@code --data=} and {@code --programs=} are folders, {@code --topics=} the list of topics and
 * {@code --addresses=} the file that is written, in the form of a shell's variables, once all is
 * ready. {@code --postgres} with {@code --database=} for each database, and {@code --kafka}, say
 * what is started.
 */
public final class Servers implements AutoCloseable {

  private final List<AutoCloseable> running = new ArrayList<>();
  private final StringBuilder addresses = new StringBuilder();

  private Servers() {}

  public static void main(String... arguments) throws Exception {
    ServerOptions options = ServerOptions.of(arguments);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  asked.countDown();
                  try {
                    ended.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
    try (Servers servers = new Servers()) {
      if (options.postgres()) {
        servers.startPostgres(options);
      }
      if (options.kafka()) {
        servers.startKafka(options);
      }
      servers.tell(options.addresses());
      asked.await();
    } finally {
      ended.countDown();
    }
  }

  private void startPostgres(ServerOptions options) throws SQLException {
    PostgresServer postgres =
        PostgresServer.startKept(
            options.data().resolve("postgres"), options.programs(), FreePorts.next());
    running.add(postgres);
    for (String database : options.databases()) {
      postgres.createDatabase(database, database, database);
    }
    tell("pg_port", postgres.port());
    tell("pg_pid", postgres.pid());
    try (Connection connection = postgres.connectAsAdministrator(PostgresServer.ADMINISTRATOR);
        Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("SHOW server_version")) {
      version.next();
      tell("pg_version", version.getString(1));
    }
  }

  private void startKafka(ServerOptions options) {
    KafkaServer kafka = KafkaServer.start(options.data().resolve("kafka"));
    running.add(kafka);
    KafkaTopics.create(kafka.bootstrapServers(), options.topics());
    tell("kafka", kafka.bootstrapServers());
    tell("kafka_version", AppInfoParser.getVersion());
  }

  private void tell(String name, Object value) {
    addresses.append(name).append("='").append(value).append("'\n");
  }

  /** Whole or not at all: the script waits for the file. */
  private void tell(Path file) throws IOException {
    Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), addresses);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws Exception {
    for (int i = running.size() - 1; i >= 0; i--) {
      running.get(i).close();
    }
  }
}
