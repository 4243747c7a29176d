package org.wego.awards.assignment.solver;

import java.util.Set;
import java.util.UUID;
import org.wego.awards.judge.Expertise;

/** A judge as the solver sees one. One instance a judge: the solver compares them by identity. */
public final class PlannedJudge {

  private final UUID id;
  private final Set<Expertise> expertise;

  public PlannedJudge(UUID id, Set<Expertise> expertise) {
    this.id = id;
    this.expertise = Set.copyOf(expertise);
  }

  public UUID id() {
    return id;
  }

  public boolean expertOf(Expertise field) {
    return expertise.contains(field);
  }

  @Override
  public String toString() {
    return "judge " + id;
  }
}
