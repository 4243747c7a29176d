package org.wego.membership.leadership.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.leadership.TermDetails;
import org.wego.membership.leadership.TermDraft;
import org.wego.membership.organization.Name;

/** A term, as the Secretariat opens or corrects it. */
@Schema(name = "LeadershipTermRequest")
public record TermRequest(
    @Size(max = 100)
        @Name
        @Schema(
            nullable = true,
            description = "Its two years when left out",
            examples = "2014-2017")
        String name,
    @NotNull @Schema(examples = "2014-11-06") LocalDate beginsOn,
    @Schema(
            nullable = true,
            description =
                "Nominal: holders stay until their successors assume. Three years after the first"
                    + " day when left out",
            examples = "2017-11-06")
        LocalDate nominalEnd) {

  static TermRequest from(TermDetails term) {
    return new TermRequest(term.name(), term.beginsOn(), term.nominalEnd());
  }

  String strippedName() {
    return name == null || name.isBlank() ? null : name.strip();
  }

  /** The draft with what is left out, for a term of so many years. */
  TermDraft toDraft(int years) {
    return TermDraft.of(strippedName(), beginsOn, nominalEnd, years);
  }
}
