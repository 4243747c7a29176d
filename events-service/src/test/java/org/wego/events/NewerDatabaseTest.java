package org.wego.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;

@DisplayName("A release that starts on the database of a newer one")
@QuarkusTest
class NewerDatabaseTest extends EventsTest {

  private static final String NEWER = "999912310000";

  /** As the service has it, with the settings that all services share. */
  @Inject Flyway flyway;

  @BeforeEach
  void a_migration_that_this_release_does_not_know() {
    Database.execute(
        """
        INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,
                                           checksum, installed_by, execution_time, success)
        SELECT max(installed_rank) + 1, '%1$s', 'of a newer release', 'SQL',
               'V%1$s__of_a_newer_release.sql', 1, current_user, 1, true
          FROM flyway_schema_history
        """
            .formatted(NEWER));
  }

  @AfterEach
  void forget_it() {
    Database.execute("DELETE FROM flyway_schema_history WHERE version = '%s'".formatted(NEWER));
  }

  @Test
  void passes_over_what_it_does_not_know() {
    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }
}
