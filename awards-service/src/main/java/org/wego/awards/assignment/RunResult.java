package org.wego.awards.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.assignment.solver.PanelRule;

/**
 * What a run came to. It is kept as it was told, and names nobody.
 *
 * @param entries how many entries compete
 * @param judges how many judges are on the panel
 * @param judgesPerEntry how many of them an entry needs
 * @param costs of the plan by rule, zero where it is kept; empty without a plan
 * @param shortages the entries that lack judges; empty when every entry has them
 */
public record RunResult(
    int entries,
    int judges,
    int judgesPerEntry,
    Changes changes,
    Loads loads,
    Map<PanelRule, Integer> costs,
    List<Shortage> shortages) {

  /**
   * What the run changed.
   *
   * @param kept assignments that stay as they were
   */
  public record Changes(int kept, int added, int released) {

    static final Changes NONE = new Changes(0, 0, 0);
  }

  /** How many entries those of the panel have who have the fewest and the most. */
  public record Loads(int fewest, int most) {

    static final Loads NONE = new Loads(0, 0);
  }

  /**
   * An entry that lacks judges.
   *
   * @param available how many of the panel may score it, those included who do
   * @param excluded those of the panel who may not, and why
   */
  public record Shortage(UUID entryId, int available, List<Exclusion> excluded) {}
}
