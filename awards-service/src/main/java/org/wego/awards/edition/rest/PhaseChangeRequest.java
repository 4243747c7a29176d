package org.wego.awards.edition.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.ChangePhase;
import org.wego.awards.edition.Phase;

/** The phase that an edition is to enter. */
@Schema(name = "AwardPhaseChangeRequest")
public record PhaseChangeRequest(
    @NotNull Phase to,
    @Size(min = 1, max = 1000)
        @Pattern(regexp = "\\S(.*\\S)?", flags = Pattern.Flag.DOTALL)
        @Schema(
            description = "Required to go back, and to go on despite what is missing",
            examples = "One judge fell ill; each of her entries has two scores")
        String reason,
    @Schema(description = "Whether to go on despite what may be waived; not unless given")
        Boolean force) {

  ChangePhase.Wanted toWanted() {
    return new ChangePhase.Wanted(to, reason, Boolean.TRUE.equals(force));
  }
}
