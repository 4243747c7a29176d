package org.wego.faults.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;

/** PostgreSQL ends in the middle of what it does; what it had acknowledged must be there. */
final class KillPostgres implements Fault {

  @Override
  public String name() {
    return "kill_postgres";
  }

  @Override
  public String sentence() {
    return "kill -9 of PostgreSQL and all its sessions, with fsync on; it recovers from its log";
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public String happen(Stage stage, Random random) throws SQLException {
    String fsync = show(stage, "fsync") + ", " + show(stage, "synchronous_commit");
    if (!fsync.equals("on, on")) {
      throw new IllegalStateException("fsync and synchronous_commit are " + fsync);
    }
    stage.kill("postgres");
    Stage.last(Duration.ofMillis(random.nextInt(2000)));
    stage.start("postgres");
    return "postgres, with fsync on";
  }

  private static String show(Stage stage, String setting) throws SQLException {
    try (Connection session = stage.session("fees");
        Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    }
  }
}
