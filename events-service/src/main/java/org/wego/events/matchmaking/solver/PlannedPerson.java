package org.wego.events.matchmaking.solver;

import java.util.UUID;

/** Someone who meets others. One instance a person: the solver compares them by identity. */
public final class PlannedPerson {

  private final UUID id;

  public PlannedPerson(UUID id) {
    this.id = id;
  }

  @Override
  public String toString() {
    return "person " + id;
  }
}
