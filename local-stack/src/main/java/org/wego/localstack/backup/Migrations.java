package org.wego.localstack.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.wego.localstack.part.Database;
import org.wego.platform.servers.PostgresServer;

/** The changes that make a service's tables, as its own jars carry them. */
final class Migrations {

  /**
   * As the services have it (MigrationLock of platform/persistence): an index that is created
   * {@code CONCURRENTLY} waits for the end of all transactions, and would wait for that of the
   * lock.
   */
  private static final Map<String, String> LOCK_OF_A_SESSION =
      Map.of("flyway.postgresql.transactional.lock", "false");

  private final PostgresServer postgres;
  private final Database database;

  private Migrations(PostgresServer postgres, Database database) {
    this.postgres = postgres;
    this.database = database;
  }

  static Migrations of(PostgresServer postgres, Database database) {
    return new Migrations(postgres, database);
  }

  /** Runs all of them. */
  void run() {
    runTo(MigrationVersion.LATEST);
  }

  /** Runs them up to this one, as the owner of the database, who is so the owner of its tables. */
  void runTo(MigrationVersion last) {
    try (URLClassLoader program = new URLClassLoader(jars(), Flyway.class.getClassLoader())) {
      Flyway.configure(program)
          .dataSource(postgres.jdbcUrl(database.name()), database.name(), database.password())
          .locations("classpath:db/migration")
          .target(last)
          .loggers("slf4j")
          .configuration(LOCK_OF_A_SESSION)
          .load()
          .migrate();
    } catch (IOException e) {
      throw new UncheckedIOException("The jars in " + database.program() + " cannot be read", e);
    }
  }

  private URL[] jars() throws IOException {
    try (Stream<Path> files = Files.list(database.program())) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .map(Migrations::url)
          .toArray(URL[]::new);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(jar + " has no address", e);
    }
  }
}
