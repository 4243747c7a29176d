package org.wego.awards.assignment.rest;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.awards.assignment.AssignmentQueries;
import org.wego.awards.assignment.AssignmentState;

/** Narrows a list of assignments. */
public class AssignmentFilter {

  @QueryParam("judgeId")
  @Parameter(description = "Only those of this judge")
  UUID judgeId;

  @QueryParam("entryId")
  @Parameter(description = "Only those of this entry")
  UUID entryId;

  @QueryParam("state")
  @Parameter(description = "Only those in force, or only those that are not any more")
  AssignmentState state;

  AssignmentQueries.Wanted wanted() {
    return new AssignmentQueries.Wanted(judgeId, entryId, state);
  }
}
