package org.wego.events.election.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.election.Candidacy;
import org.wego.events.election.CandidacyState;

/** A member that stands in an election, or stood. */
@Schema(name = "Candidacy")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CandidacyResponse(
    UUID id,
    UUID electionId,
    UUID memberId,
    @Schema(description = "What the member was called then", examples = "Seoul") String name,
    CandidacyState state,
    @Schema(description = "The day of the written notice (G2a)", examples = "2017-05-02")
        LocalDate noticeOn,
    @Schema(
            description = "Where the notice is kept; for the Secretariat and the member",
            examples = "Letter 2017-0412 of the Mayor of Seoul")
        String noticeReference,
    @Schema(examples = "An e-Government that leaves no city behind") String statement,
    @Schema(description = "What was checked last, and found; for the Secretariat and the member")
        List<EligibilityFindingItem> findings,
    @Schema(description = "When that was checked") Instant checkedAt,
    Instant submittedAt,
    @Schema(description = "Absent while it stands") Instant endedAt) {

  /**
   * @param whole whether the caller may know what was found of the member
   */
  static CandidacyResponse from(Candidacy candidacy, boolean whole) {
    return new CandidacyResponse(
        candidacy.id(),
        candidacy.electionId(),
        candidacy.memberId(),
        candidacy.name(),
        candidacy.state(),
        candidacy.noticeOn(),
        whole ? candidacy.noticeReference() : null,
        candidacy.statement(),
        whole ? candidacy.findings().stream().map(EligibilityFindingItem::from).toList() : null,
        candidacy.checkedAt(),
        candidacy.submittedAt(),
        candidacy.endedAt());
  }
}
