package org.wego.awards.entry.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.entry.DeleteDraft;
import org.wego.awards.entry.DraftEntry;
import org.wego.awards.entry.EntryDetails;
import org.wego.awards.entry.EntryScope;
import org.wego.awards.entry.ReviseEntry;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** Entries and their drafts. */
@Path("/api/v1/award-entries")
@Tag(name = "Award entries", description = "From the draft to what the screening found (A3, A4)")
@Produces(MediaType.APPLICATION_JSON)
public class EntryResource {

  @Inject DraftEntry draftEntry;
  @Inject ReviseEntry reviseEntry;
  @Inject DeleteDraft deleteDraft;
  @Inject EntryViews views;
  @Inject EntrantOf entrant;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.APPLICANT, Roles.MEMBER, Roles.SECRETARIAT})
  @Idempotent
  @Operation(
      operationId = "draftEntry",
      summary = "Begins an entry for an award",
      description =
          "Any city or local government enters, member or not (A3). A member's user enters for its"
              + " member; everybody else names the city, which is linked to the member that it is."
              + " The Secretariat enters for a member or for a city. A draft may be incomplete.")
  @APIResponseSchema(value = EntryResponse.class, responseCode = "201")
  public Response draft(EntryRequest request) {
    EntryDetails entry =
        draftEntry.draft(
            request.editionId(),
            entrant.owner(request.memberId()),
            request.toDraft(),
            !caller.secretariat());
    return preconditions.created(
        URI.create("/api/v1/award-entries/" + entry.id()),
        EntryResponse.from(entry, caller.secretariat()),
        entry.version());
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.APPLICANT, Roles.MEMBER, Roles.JUDGE, Roles.SECRETARIAT})
  @Operation(
      operationId = "listEntries",
      summary = "The entries that the caller may see",
      description =
          "All of them for the Secretariat, its own for an entrant, and what competes for a judge,"
              + " without what a conflict or a blind review keeps back (A4, A5). Sort keys:"
              + " updatedAt, submittedAt, cityName, country, title; for a judge category, cityName,"
              + " country.")
  public Page<EntryItem> list(@BeanParam ListParameters list, @BeanParam EntryFilter filter) {
    return views.list(filter, list.page());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.APPLICANT, Roles.MEMBER, Roles.JUDGE, Roles.SECRETARIAT})
  @Operation(
      operationId = "getEntry",
      summary = "One entry",
      description =
          "A judge sees it without persons, and in a blind review without what tells whose it is:"
              + " names and addresses are struck out of the texts, while what its files hold stays"
              + " as it was sent.")
  @APIResponseSchema(EntryResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return views.one(id);
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.APPLICANT, Roles.MEMBER, Roles.SECRETARIAT})
  @Operation(
      operationId = "reviseEntry",
      summary = "Changes a draft",
      description =
          "A JSON Merge Patch, as a form that saves itself sends it; needs If-Match. What was handed"
              + " in stays as it is.")
  @RequestBody(content = @Content(schema = @Schema(implementation = EntryRequest.class)))
  @APIResponseSchema(EntryResponse.class)
  public Response revise(@PathParam("id") UUID id, MergePatch patch) {
    EntryDetails entry =
        reviseEntry.revise(
            id,
            EntryScope.of(caller),
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(EntryRequest.from(current), EntryRequest.class)
                  .toDraftOf(current);
            });
    return preconditions.answer(EntryResponse.from(entry, caller.secretariat()), entry.version());
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.APPLICANT, Roles.MEMBER, Roles.SECRETARIAT})
  @Operation(
      operationId = "deleteEntryDraft",
      summary = "Deletes a draft with its files",
      description = "In any phase. What was handed in is withdrawn instead.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void delete(@PathParam("id") UUID id) {
    deleteDraft.delete(id, EntryScope.of(caller));
  }
}
