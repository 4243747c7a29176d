package org.wego.events.matchmaking.solver;

import java.util.UUID;

/** A time for meetings. One instance a slot: the solver compares them by identity. */
public final class PlannedSlot {

  private final UUID id;
  private final int tables;

  /**
   * @param tables how many meetings there can be at that time
   */
  public PlannedSlot(UUID id, int tables) {
    this.id = id;
    this.tables = tables;
  }

  public UUID id() {
    return id;
  }

  int tables() {
    return tables;
  }

  @Override
  public String toString() {
    return "slot " + id;
  }
}
