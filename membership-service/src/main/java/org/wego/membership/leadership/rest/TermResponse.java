package org.wego.membership.leadership.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.leadership.TermDetails;
import org.wego.membership.leadership.Warning;

/** A term. */
@Schema(name = "LeadershipTerm")
public record TermResponse(
    UUID id,
    @Schema(examples = "2014-2017") String name,
    @Schema(examples = "2014-11-06") LocalDate beginsOn,
    @Schema(description = "Nominal: holders stay until their successors assume (G2)")
        LocalDate nominalEnd,
    @Schema(nullable = true, description = "The General Assembly whose elections filled it (G2a)")
        UUID assemblyId,
    @Schema(nullable = true, examples = "3") Integer assemblyOrdinal,
    @Schema(description = "What should be otherwise, such as too few Vice President Cities (G2a)")
        List<WarningResponse> warnings) {

  /** Something that should be otherwise, and that nothing is refused for. */
  @Schema(name = "LeadershipWarning")
  public record WarningResponse(
      @Schema(examples = "VICE_PRESIDENTS_TOO_FEW") String code, String detail) {

    static WarningResponse from(Warning warning) {
      return new WarningResponse(warning.code(), warning.detail());
    }
  }

  static TermResponse from(TermDetails term, List<Warning> warnings) {
    TermItem item = TermItem.from(term);
    return new TermResponse(
        item.id(),
        item.name(),
        item.beginsOn(),
        item.nominalEnd(),
        item.assemblyId(),
        item.assemblyOrdinal(),
        warnings.stream().map(WarningResponse::from).toList());
  }
}
