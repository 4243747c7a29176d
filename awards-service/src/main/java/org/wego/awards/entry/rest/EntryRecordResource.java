package org.wego.awards.entry.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.entry.EntryActs;
import org.wego.awards.entry.EntryDetails;
import org.wego.awards.entry.EntryQueries;
import org.wego.awards.entry.LinkDuplicates;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** What the Secretariat keeps about an entry: its duplicates, and what was done with it. */
@Path("/api/v1/award-entries/{id}")
@Tag(name = "Award entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class EntryRecordResource {

  @Inject EntryQueries entries;
  @Inject EntryActs acts;
  @Inject LinkDuplicates linkDuplicates;
  @Inject EntryViews views;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Path("/duplicates")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "linkDuplicateEntry",
      summary = "Notes that another entry repeats this one",
      description =
          "Both were handed in to the same edition. It changes neither: whether a duplicate takes"
              + " part, its screening says (A4). A duplicate has one original, which is none itself.")
  @APIResponseSchema(EntryResponse.class)
  public Response link(@PathParam("id") UUID id, DuplicateRequest request) {
    EntryDetails duplicate =
        linkDuplicates.link(id, request.duplicateId(), request.reason().strip(), caller.actor());
    return preconditions.answer(EntryResponse.from(duplicate, true), duplicate.version());
  }

  @GET
  @Path("/duplicates")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(operationId = "listDuplicateEntries", summary = "The entries that repeat this one")
  public Page<EntryItem> duplicates(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    requireThere(id);
    return entries.duplicatesOf(id, list.page()).map(EntryItem::from);
  }

  @DELETE
  @Path("/duplicates/{duplicateId}")
  @Operation(
      operationId = "unlinkDuplicateEntry",
      summary = "Takes back that an entry repeats this one")
  @APIResponse(responseCode = "204", description = "Taken back")
  public void unlink(
      @PathParam("id") UUID id,
      @PathParam("duplicateId") UUID duplicateId,
      @QueryParam("reason")
          @NotBlank
          @Size(max = 1000)
          @Parameter(
              description = "Why they do not repeat each other; kept on record",
              required = true,
              example = "Two projects with the same name")
          String reason) {
    linkDuplicates.unlink(id, duplicateId, reason.strip(), caller.actor());
  }

  @GET
  @Path("/history")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listEntryActs",
      summary = "What was done with an entry from its submission on, by whom and why",
      description = "Screenings have a list of their own.")
  public Page<EntryActResponse> history(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    requireThere(id);
    return acts.of(id, list.page()).map(EntryActResponse::from);
  }

  private void requireThere(UUID id) {
    views.own(id).orElseThrow(EntryViews::notFound);
  }
}
