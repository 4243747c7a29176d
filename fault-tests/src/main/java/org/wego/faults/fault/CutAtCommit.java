package org.wego.faults.fault;

import java.time.Duration;
import java.util.Random;

/** Whoever committed does not come to know what became of it. */
final class CutAtCommit implements Fault {

  private static final int MOST = 25;

  private final boolean carriedOut;

  /**
   * @param carriedOut whether the COMMIT still gets to PostgreSQL
   */
  CutAtCommit(boolean carriedOut) {
    this.carriedOut = carriedOut;
  }

  @Override
  public String name() {
    return carriedOut ? "cut_commit" : "lose_commit";
  }

  @Override
  public String sentence() {
    return "25 connections to PostgreSQL are cut right after COMMIT was sent, before "
        + (carriedOut ? "the answer" : "it is there");
  }

  @Override
  public String happen(Stage stage, Random random) {
    stage.wires().toPostgres().cutAtCommits(MOST, carriedOut);
    Stage.last(Duration.ofMillis(2000 + random.nextInt(2000)));
    return "%d commits".formatted(MOST - stage.wires().toPostgres().cutNoMore());
  }
}
