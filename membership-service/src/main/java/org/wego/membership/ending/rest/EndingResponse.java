package org.wego.membership.ending.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.ending.EndingDetails;
import org.wego.membership.ending.EndingKind;
import org.wego.membership.organization.Category;

/** The end of a membership. */
@Schema(name = "MembershipEnding")
public record EndingResponse(
    UUID id,
    UUID memberId,
    EndingKind kind,
    @Schema(description = "What the member was until then") Category category,
    @Schema(description = "The first day on which it is no member", examples = "2026-11-25")
        LocalDate effectiveOn,
    String reason,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "When a member that left had said so", examples = "2026-09-30")
        LocalDate noticeOn,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "IN-2026-117") String reference,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The decision by which it was excluded (G5)")
        UUID decisionId,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The member that stands for it since then")
        UUID successorId,
    Instant recordedAt,
    @Schema(examples = "secretariat") String recordedBy) {

  static EndingResponse from(EndingDetails ending) {
    return new EndingResponse(
        ending.id(),
        ending.memberId(),
        ending.kind(),
        ending.category(),
        ending.effectiveOn(),
        ending.reason(),
        ending.noticeOn(),
        ending.reference(),
        ending.decisionId(),
        ending.successorId(),
        ending.recordedAt(),
        ending.recordedBy());
  }
}
