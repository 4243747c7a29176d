package org.wego.events.programme.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.events.programme.SessionQueries;
import org.wego.events.programme.SessionType;

/** What narrows a list of sessions. */
public class SessionFilter {

  @QueryParam("type")
  SessionType type;

  @QueryParam("trackId")
  UUID trackId;

  @QueryParam("roomId")
  UUID roomId;

  @QueryParam("speakerId")
  UUID speakerId;

  @QueryParam("memberId")
  @Parameter(description = "A member for which somebody speaks")
  UUID memberId;

  @QueryParam("day")
  @Parameter(description = "As the host's clocks show it", example = "2017-06-27")
  LocalDate day;

  @QueryParam("cancelled")
  Boolean cancelled;

  SessionQueries.Wanted toWanted() {
    return new SessionQueries.Wanted(type, trackId, roomId, speakerId, memberId, day, cancelled);
  }
}
