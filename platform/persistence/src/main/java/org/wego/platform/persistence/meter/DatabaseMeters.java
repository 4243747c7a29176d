package org.wego.platform.persistence.meter;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** What a service tells about its database: what it holds, its clock, and its connections. */
@ApplicationScoped
class DatabaseMeters {

  private static final double MILLIS = 1_000;

  private static final String MEASURE =
      """
      SELECT extract(epoch FROM clock_timestamp()), pg_database_size(current_database()),
             (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'),
             current_setting('max_connections')::int
      """;

  private final MeterRegistry meters;
  private final AgroalDataSource dataSource;
  private final Flyway flyway;
  private final Clock machine = Clock.systemUTC();

  private volatile Measure last = new Measure(0, 0, 0, 0);
  private volatile Map<Standing, Integer> migrations = Map.of();

  DatabaseMeters(MeterRegistry meters, AgroalDataSource dataSource, Flyway flyway) {
    this.meters = meters;
    this.dataSource = dataSource;
    this.flyway = flyway;
  }

  /** How the migrations that the service brings and those that its database has had agree. */
  private enum Standing {
    APPLIED,
    /** The service brings it, and the database has not had it. */
    PENDING,
    FAILED,
    /** The database has had it, and the service does not bring it: a newer one was here. */
    AHEAD;

    static Standing of(MigrationState state) {
      if (state.isFailed()) {
        return FAILED;
      }
      return switch (state) {
        case FUTURE_SUCCESS, MISSING_SUCCESS -> AHEAD;
        case PENDING, OUTDATED, IGNORED, ABOVE_TARGET, AVAILABLE -> PENDING;
        default -> APPLIED;
      };
    }
  }

  private record Measure(double skew, long bytes, int connections, int connectionLimit) {}

  @PostConstruct
  void register() {
    Gauge.builder("wego.database.clock.skew", this, m -> m.last.skew())
        .description("By how much the server's time is ahead of this machine's")
        .baseUnit("seconds")
        .strongReference(true)
        .register(meters);
    Gauge.builder("wego.database.size", this, m -> m.last.bytes())
        .baseUnit("bytes")
        .strongReference(true)
        .register(meters);
    Gauge.builder("wego.database.connections", this, m -> m.last.connections())
        .description("Connections of all to the server")
        .strongReference(true)
        .register(meters);
    Gauge.builder("wego.database.connections.limit", this, m -> m.last.connectionLimit())
        .description("How many connections the server takes")
        .strongReference(true)
        .register(meters);
    Gauge.builder(
            "wego.database.pool.limit",
            dataSource,
            pool -> pool.getConfiguration().connectionPoolConfiguration().maxSize())
        .description("How many connections this service may have")
        .strongReference(true)
        .register(meters);
    for (Standing standing : Standing.values()) {
      Gauge.builder("wego.database.migrations", this, m -> m.migrations.getOrDefault(standing, 0))
          .description("Migrations of the service and its database")
          .tag("state", standing.name().toLowerCase(Locale.ROOT))
          .strongReference(true)
          .register(meters);
    }
  }

  @Scheduled(every = "${wego.database.measure-interval:30s}")
  void measure() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement measure = connection.prepareStatement(MEASURE)) {
      long before = machine.millis();
      try (ResultSet row = measure.executeQuery()) {
        // The server read its clock somewhere between the two.
        double here = (before + machine.millis()) / 2 / MILLIS;
        row.next();
        last = new Measure(row.getDouble(1) - here, row.getLong(2), row.getInt(3), row.getInt(4));
      }
    }
    migrations = standings();
  }

  private Map<Standing, Integer> standings() {
    Map<Standing, Integer> counted = new EnumMap<>(Standing.class);
    for (MigrationInfo migration : flyway.info().all()) {
      counted.merge(Standing.of(migration.getState()), 1, Integer::sum);
    }
    return counted;
  }
}
