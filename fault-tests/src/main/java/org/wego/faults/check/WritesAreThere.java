package org.wego.faults.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wego.faults.work.Journal.Kept;

final class WritesAreThere implements Invariant {

  @Override
  public String name() {
    return "writes";
  }

  @Override
  public String sentence() {
    return "Every write that was answered with success is there.";
  }

  @Override
  public List<String> violations(Evidence evidence) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (Kept kept : evidence.journal().kept()) {
      Set<String> there =
          found.computeIfAbsent(
              kept.database() + ": " + kept.query(),
              first -> evidence.databases().rows(kept.database(), kept.query()));
      if (!there.contains(kept.value())) {
        missing.add("%s is not in %s: %s".formatted(kept.value(), kept.database(), kept.query()));
      }
    }
    return missing;
  }
}
