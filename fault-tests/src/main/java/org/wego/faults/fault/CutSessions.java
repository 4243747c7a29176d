package org.wego.faults.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;

/** All sessions of a service with its database end, again and again. */
final class CutSessions implements Fault {

  private static final int TIMES = 10;
  private static final String CUT =
      "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
          + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
          + " AND backend_type = 'client backend'";

  @Override
  public String name() {
    return "cut_sessions";
  }

  @Override
  public String sentence() {
    return "PostgreSQL ends all sessions of a service, ten times in two seconds";
  }

  @Override
  public String happen(Stage stage, Random random) throws SQLException {
    String service = Faults.one(Stage.SERVICES, random);
    try (Connection session = stage.session(service);
        Statement statement = session.createStatement()) {
      for (int i = 0; i < TIMES; i++) {
        statement.execute(CUT);
        Stage.last(Duration.ofMillis(100 + random.nextInt(200)));
      }
    }
    return service;
  }
}
