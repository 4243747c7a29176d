package org.wego.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.platform.persistence.migration.MigrationLock;

@DisplayName("Replicas that start at once on an empty database")
@QuarkusTest
@Tag("proof")
class MigratingTogetherTest extends EventsTest {

  private static final String SCHEMA = "started_together";
  private static final int REPLICAS = 3;

  @Inject DataSource dataSource;
  @Inject Flyway own;

  @BeforeEach
  void an_empty_schema() {
    dropSchema();
    Database.execute("CREATE SCHEMA " + SCHEMA);
  }

  @AfterEach
  void dropSchema() {
    Database.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
  }

  @Test
  void each_migration_is_applied_once_and_indexes_are_made_while_others_wait() throws Exception {
    ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS);
    try {
      List<Future<Integer>> starts = new ArrayList<>();
      for (int replica = 0; replica < REPLICAS; replica++) {
        starts.add(replicas.submit(() -> flyway().migrate().migrationsExecuted));
      }
      int executed = 0;
      for (Future<Integer> start : starts) {
        executed += start.get(90, TimeUnit.SECONDS);
      }
      assertThat(executed).isEqualTo(own.info().applied().length);
    } finally {
      replicas.shutdownNow();
    }
    assertThat(
            Database.text(
                """
                SELECT i.indisvalid FROM pg_index i
                 WHERE i.indexrelid = '%s.ix_known_member_name'::regclass
                """
                    .formatted(SCHEMA)))
        .isEqualTo("t");
  }

  private Flyway flyway() {
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(dataSource)
            .schemas(SCHEMA)
            .locations("classpath:db/migration");
    new MigrationLock().customize(configuration);
    return configuration.load();
  }
}
