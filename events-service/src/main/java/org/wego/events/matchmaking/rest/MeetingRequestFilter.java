package org.wego.events.matchmaking.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.events.matchmaking.MeetingRequestQueries;
import org.wego.events.matchmaking.MeetingRequestState;

/** Narrows a list of requests to meet. */
public class MeetingRequestFilter {

  @QueryParam("participantId")
  @Parameter(description = "Only those of this participant, who asks or is asked")
  UUID participantId;

  @QueryParam("askingId")
  @Parameter(description = "Only those in which this participant asks")
  UUID askingId;

  @QueryParam("askedId")
  @Parameter(description = "Only those in which this participant is asked")
  UUID askedId;

  @QueryParam("state")
  @Parameter(description = "Only those in this state")
  MeetingRequestState state;

  MeetingRequestQueries.Wanted wanted() {
    return new MeetingRequestQueries.Wanted(participantId, askingId, askedId, state);
  }
}
