package org.wego.events.delegation.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.wego.events.delegation.DelegationKind;
import org.wego.events.delegation.DelegationQueries;
import org.wego.events.delegation.DelegationState;

/** What narrows a list of delegations. */
public class DelegationFilter {

  @QueryParam("state")
  DelegationState state;

  @QueryParam("kind")
  DelegationKind kind;

  @QueryParam("memberId")
  UUID memberId;

  DelegationQueries.Wanted toWanted() {
    return new DelegationQueries.Wanted(state, kind, memberId);
  }
}
