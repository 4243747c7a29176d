package org.wego.membership.leadership.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.leadership.Ending;

/** The end of a holding. */
@Schema(name = "OfficeEndingRequest")
public record OfficeEndingRequest(
    @NotNull
        @Schema(
            description =
                "The first day on which the office is no longer held. On the first day of the"
                    + " holding it takes that back",
            examples = "2016-05-01")
        LocalDate endsOn,
    @NotNull @Schema(examples = "RESIGNED") Reason reason,
    @Size(max = 2000) @Schema(nullable = true, examples = "Letter of the mayor of 20 April 2016")
        String note) {

  /** What the Secretariat may say; an exclusion, a withdrawal or a merger speaks for itself. */
  @Schema(name = "OfficeEndingReason")
  public enum Reason {
    TERM_ENDED(Ending.TERM_ENDED),
    RESIGNED(Ending.RESIGNED);

    private final Ending ending;

    Reason(Ending ending) {
      this.ending = ending;
    }

    Ending ending() {
      return ending;
    }
  }

  String strippedNote() {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
