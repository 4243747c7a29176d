package org.wego.membership.leadership;

import java.util.Arrays;
import java.util.Optional;

/** What the General Assembly elects, and the office that comes with it (G2a). */
public enum ElectionKind {
  /** The host of the next Assembly becomes Executive Vice President City. */
  NEXT_HOST(Office.EXECUTIVE_VICE_PRESIDENT_CITY),
  PRESIDENT_CITY(Office.PRESIDENT_CITY),
  EXECUTIVE_COMMITTEE(Office.EXECUTIVE_COMMITTEE_MEMBER);

  private final Office office;

  ElectionKind(Office office) {
    this.office = office;
  }

  Office office() {
    return office;
  }

  /** The kind of that name; empty for what is elected otherwise. */
  static Optional<ElectionKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
