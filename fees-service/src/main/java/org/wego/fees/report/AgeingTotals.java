package org.wego.fees.report;

import java.time.LocalDate;
import java.util.Map;
import org.wego.fees.Region;

/** What all members owe on a day, by region; regions without entries are absent. */
public record AgeingTotals(LocalDate asOf, Map<Region, Ageing> regions) {

  public Ageing all() {
    return regions.values().stream().reduce(Ageing.NONE, Ageing::plus);
  }
}
