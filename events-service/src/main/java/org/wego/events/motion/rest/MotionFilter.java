package org.wego.events.motion.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.wego.events.motion.MotionQueries;
import org.wego.events.motion.MotionState;

/** What narrows the list of motions. */
public class MotionFilter {

  @QueryParam("eventId")
  UUID eventId;

  @QueryParam("agendaItemId")
  UUID agendaItemId;

  @QueryParam("state")
  MotionState state;

  MotionQueries.Wanted toWanted() {
    return new MotionQueries.Wanted(eventId, agendaItemId, state);
  }
}
