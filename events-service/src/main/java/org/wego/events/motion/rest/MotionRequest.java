package org.wego.events.motion.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.motion.MajorityBasis;
import org.wego.events.motion.MotionTerms;
import org.wego.events.vote.Secrecy;

/** A motion to be put to an Assembly. */
public record MotionRequest(
    @NotNull @Schema(description = "The Assembly") UUID eventId,
    @Schema(nullable = true, description = "What it belongs to on the agenda") UUID agendaItemId,
    @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\r\\n\\t]*")
        @Schema(examples = "Amendment of the Charter")
        String title,
    @NotBlank @Size(max = 30000) String text,
    @NotNull @Schema(description = "Of what the majority is a fraction") MajorityBasis base,
    @NotNull MajorityItem majority,
    @NotNull @Schema(description = "Whether more than the fraction is needed", examples = "true")
        Boolean strict,
    @NotNull Secrecy secrecy) {

  MotionTerms toTerms() {
    return new MotionRevision(agendaItemId, title, text, base, majority, strict, secrecy).toTerms();
  }
}
