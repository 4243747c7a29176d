package org.wego.awards.assignment.solver;

import java.util.UUID;

/** An entry as the solver sees one. One instance an entry: the solver compares them by identity. */
public final class PlannedEntry {

  private final UUID id;

  public PlannedEntry(UUID id) {
    this.id = id;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String toString() {
    return "entry " + id;
  }
}
