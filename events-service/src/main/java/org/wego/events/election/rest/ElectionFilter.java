package org.wego.events.election.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.wego.events.election.ElectionKind;
import org.wego.events.election.ElectionQueries;
import org.wego.events.election.ElectionState;

/** What narrows a list of elections. */
public class ElectionFilter {

  @QueryParam("eventId")
  UUID eventId;

  @QueryParam("kind")
  ElectionKind kind;

  @QueryParam("state")
  ElectionState state;

  ElectionQueries.Wanted toWanted() {
    return new ElectionQueries.Wanted(eventId, kind, state);
  }
}
