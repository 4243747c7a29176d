package org.wego.membership.duplicate.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.duplicate.DuplicateDetails;
import org.wego.membership.duplicate.DuplicateState;

/** Two members that may be one organization. */
@Schema(name = "MemberDuplicate")
public record DuplicateResponse(
    UUID id,
    DuplicateState state,
    @Schema(examples = "SD") String country,
    @Schema(description = "Of their names, from 0 to 1", examples = "0.733") BigDecimal similarity,
    UUID firstId,
    @Schema(examples = "Khartoum State") String firstName,
    UUID secondId,
    @Schema(examples = "Khartoum Locality") String secondName,
    Instant foundAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "When it was merged or ignored; absent while it is open")
        Instant settledAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "secretariat") String settledBy,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(examples = "The state, and the locality within it")
        String reason) {

  static DuplicateResponse from(DuplicateDetails pair) {
    return new DuplicateResponse(
        pair.id(),
        pair.state(),
        pair.country(),
        pair.similarity(),
        pair.firstId(),
        pair.firstName(),
        pair.secondId(),
        pair.secondName(),
        pair.foundAt(),
        pair.settledAt(),
        pair.settledBy(),
        pair.reason());
  }
}
