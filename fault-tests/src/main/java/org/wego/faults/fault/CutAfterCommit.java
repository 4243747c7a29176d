package org.wego.faults.fault;

import java.time.Duration;
import java.util.Random;

/** What was committed is not known to who committed it. */
final class CutAfterCommit implements Fault {

  private static final int MOST = 25;

  @Override
  public String name() {
    return "cut_commit";
  }

  @Override
  public String sentence() {
    return "25 connections to PostgreSQL are cut right after COMMIT was sent, before the answer";
  }

  @Override
  public String happen(Stage stage, Random random) {
    stage.wires().toPostgres().cutAfterCommits(MOST);
    Stage.last(Duration.ofMillis(2000 + random.nextInt(2000)));
    return "%d commits".formatted(MOST - stage.wires().toPostgres().cutNoMore());
  }
}
