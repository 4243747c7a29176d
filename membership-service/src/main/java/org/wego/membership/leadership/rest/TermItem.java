package org.wego.membership.leadership.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.leadership.TermDetails;

/** A row of the list of terms. */
@Schema(name = "LeadershipTermItem")
public record TermItem(
    UUID id,
    @Schema(examples = "2014-2017") String name,
    @Schema(examples = "2014-11-06") LocalDate beginsOn,
    @Schema(description = "Nominal: holders stay until their successors assume (G2)")
        LocalDate nominalEnd,
    @Schema(nullable = true, description = "The General Assembly whose elections filled it (G2a)")
        UUID assemblyId,
    @Schema(nullable = true, examples = "3") Integer assemblyOrdinal) {

  static TermItem from(TermDetails term) {
    return new TermItem(
        term.id(),
        term.name(),
        term.beginsOn(),
        term.nominalEnd(),
        term.assembly() == null ? null : term.assembly().id(),
        term.assembly() == null ? null : term.assembly().ordinal());
  }
}
