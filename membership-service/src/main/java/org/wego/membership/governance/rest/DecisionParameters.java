package org.wego.membership.governance.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.membership.governance.DecidingBody;
import org.wego.membership.governance.DecisionFilter;
import org.wego.membership.governance.DecisionKind;
import org.wego.membership.governance.Outcome;

/** The filters of the register. */
public class DecisionParameters {

  @QueryParam("kind")
  DecisionKind kind;

  @QueryParam("body")
  DecidingBody body;

  @QueryParam("outcome")
  Outcome outcome;

  @QueryParam("memberId")
  @Parameter(description = "Only those about this member")
  UUID memberId;

  @QueryParam("from")
  @Parameter(description = "Decided on this day or later")
  LocalDate from;

  @QueryParam("to")
  @Parameter(description = "Decided on this day or earlier")
  LocalDate to;

  DecisionFilter filter() {
    return new DecisionFilter(kind, body, outcome, memberId, from, to);
  }
}
