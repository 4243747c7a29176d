package org.wego.awards.judge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.judge.Expertise;
import org.wego.awards.judge.JudgeAct;
import org.wego.awards.judge.JudgeActKind;
import org.wego.awards.judge.JudgeTies;

/** Something that was done about a judge. */
@Schema(name = "JudgeAct")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JudgeActResponse(
    UUID id,
    JudgeActKind kind,
    @Schema(examples = "Illness") String reason,
    @Schema(description = "Of a change") Ties before,
    @Schema(description = "Of an appointment or a change") Ties after,
    Instant at,
    @Schema(examples = "secretariat") String by) {

  /** What of a judge decides on assignments and conflicts. */
  @Schema(name = "JudgeTies")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Ties(
      List<Expertise> expertise, List<AffiliationBody> affiliations, UUID nominatedByMemberId) {

    static Ties from(JudgeTies ties) {
      return ties == null
          ? null
          : new Ties(
              List.copyOf(ties.expertise()),
              AffiliationBody.from(ties.affiliations()),
              ties.nominatedByMemberId());
    }
  }

  static JudgeActResponse from(JudgeAct act) {
    return new JudgeActResponse(
        act.id(),
        act.kind(),
        act.reason(),
        Ties.from(act.before()),
        Ties.from(act.after()),
        act.at(),
        act.by());
  }
}
