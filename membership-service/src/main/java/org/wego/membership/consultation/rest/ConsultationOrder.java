package org.wego.membership.consultation.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.consultation.ConsultationKind;
import org.wego.membership.consultation.Need;

/** What is asked for. */
@Schema(name = "ConsultationOrder")
public record ConsultationOrder(
    @Schema(nullable = true, description = "For whom; a member may leave it out") UUID memberId,
    @NotNull ConsultationKind kind,
    @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(examples = "Civic Participation System")
        String subject,
    @Size(max = 4000) @Schema(nullable = true) String description) {

  @JsonIgnore
  Need toNeed() {
    return new Need(
        kind,
        subject.strip(),
        description == null || description.isBlank() ? null : description.strip());
  }
}
