package org.wego.membership.leadership.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.leadership.Holding;
import org.wego.membership.leadership.TermState;

/** The contract's record of a term: with everything that is or was held in it. */
record LeadershipPayload(
    UUID termId,
    String name,
    LocalDate beginsOn,
    LocalDate nominalEnd,
    UUID assemblyId,
    Integer assemblyOrdinal,
    List<HoldingPayload> offices) {

  record HoldingPayload(
      UUID holdingId, String office, UUID memberId, LocalDate from, LocalDate to, String ending) {

    static HoldingPayload from(Holding holding) {
      return new HoldingPayload(
          holding.id(),
          holding.office().name(),
          holding.memberId(),
          holding.from(),
          holding.to(),
          holding.ending() == null ? null : holding.ending().name());
    }
  }

  static LeadershipPayload from(TermState state) {
    var term = state.term();
    return new LeadershipPayload(
        term.id(),
        term.name(),
        term.beginsOn(),
        term.nominalEnd(),
        term.assembly() == null ? null : term.assembly().id(),
        term.assembly() == null ? null : term.assembly().ordinal(),
        state.holdings().stream().map(HoldingPayload::from).toList());
  }
}
