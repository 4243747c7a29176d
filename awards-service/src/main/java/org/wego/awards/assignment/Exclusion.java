package org.wego.awards.assignment;

import java.util.List;
import java.util.UUID;

/** Why a judge of the panel is not asked to score an entry. */
public record Exclusion(UUID judgeId, List<Reason> reasons) {

  /** What keeps a judge from an entry: a conflict (A5), or that the judge abstained (A6). */
  public enum Kind {
    CITY,
    COUNTRY,
    EMPLOYER,
    NOMINATOR,
    ENTRANT,
    DECLARED,
    ABSTAINED
  }

  /**
   * @param detail what the judge and the entry share, or what was declared; {@code null} for none
   */
  public record Reason(Kind kind, String detail) {}
}
