package org.wego.awards.assignment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.assignment.Exclusion;

/** What keeps a judge from an entry. */
@Schema(name = "AssignmentExclusionReason")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExclusionReasonResponse(
    Exclusion.Kind kind,
    @Schema(
            description =
                "What the judge and the entry share; what was declared is told with the conflicts",
            examples = "KR")
        String detail) {

  static ExclusionReasonResponse from(Exclusion.Reason reason) {
    return new ExclusionReasonResponse(reason.kind(), reason.detail());
  }
}
