package org.wego.platform.persistence.migration;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Has Flyway hold its lock by a session and not by a transaction, so that a migration may create an
 * index {@code CONCURRENTLY}: that waits for the end of other transactions, and would wait for ever
 * for the one of the lock. A killed replica's session ends, and its lock with it.
 */
@Singleton
@Unremovable
public class MigrationLock implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
  }
}
