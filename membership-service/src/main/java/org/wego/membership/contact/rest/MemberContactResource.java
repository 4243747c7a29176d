package org.wego.membership.contact.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.contact.AddContact;
import org.wego.membership.contact.ChangeContact;
import org.wego.membership.contact.ContactDetails;
import org.wego.membership.contact.ContactQueries;
import org.wego.membership.contact.RemoveContact;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Whom to reach at a member. */
@Path("/api/v1/members/{id}/contacts")
@Tag(name = "Contacts", description = "Whom to reach at a member, and whether that is still right")
@Produces(MediaType.APPLICATION_JSON)
public class MemberContactResource {

  @Inject ContactQueries contacts;
  @Inject AddContact addContact;
  @Inject ChangeContact changeContact;
  @Inject RemoveContact removeContact;
  @Inject ContactScopes scopes;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "listMemberContacts",
      summary = "Whom to reach at a member",
      description =
          "For the Secretariat, the member itself and its Regional Office; not found for others"
              + " (M13). Sort keys: type and name (as it comes), verifiedAt.")
  public Page<ContactResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    return contacts
        .list(id, scopes.toRead(), list.page())
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "There is no such member"))
        .map(ContactResponse::from);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "addMemberContact",
      summary = "Adds a contact to a member",
      description =
          "By the Secretariat or the member itself (M13). It counts as stale until somebody verifies"
              + " it (M10). One of the same type, name and e-mail address is refused.")
  @APIResponseSchema(value = ContactResponse.class, responseCode = "201")
  public Response add(@PathParam("id") UUID id, ContactRequest request) {
    ContactDetails contact =
        addContact.add(id, request.toContact(), scopes.toChange(), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/members/" + id + "/contacts/" + contact.id()),
        ContactResponse.from(contact),
        contact.version());
  }

  @GET
  @Path("/{cid}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.REGIONAL_OFFICE})
  @Operation(operationId = "getMemberContact", summary = "One contact of a member")
  @APIResponseSchema(ContactResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("cid") UUID cid) {
    return answer(
        contacts
            .find(id, cid, scopes.toRead())
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such contact")));
  }

  @PATCH
  @Path("/{cid}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "changeMemberContact",
      summary = "Changes a contact",
      description =
          "A JSON Merge Patch; needs If-Match. With another name, address or number the contact has"
              + " to be verified anew (M10).")
  @RequestBody(content = @Content(schema = @Schema(implementation = ContactRequest.class)))
  @APIResponseSchema(ContactResponse.class)
  public Response change(@PathParam("id") UUID id, @PathParam("cid") UUID cid, MergePatch patch) {
    return answer(
        changeContact.change(
            id,
            cid,
            scopes.toChange(),
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(ContactRequest.from(current.contact()), ContactRequest.class)
                  .toContact();
            },
            caller.actor()));
  }

  @DELETE
  @Path("/{cid}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "removeMemberContact",
      summary = "Takes a contact away",
      description =
          "The member's history keeps that there was one, and why it went. Name no person in the"
              + " reason; whoever asks for more than that is erased as a person.")
  @APIResponse(responseCode = "204", description = "Removed")
  public Response remove(
      @PathParam("id") UUID id,
      @PathParam("cid") UUID cid,
      @QueryParam("reason")
          @Size(min = 1, max = 500)
          @Parameter(description = "Why, for the history", example = "Left the office")
          String reason) {
    removeContact.remove(id, cid, scopes.toChange(), reason, caller.actor());
    return Response.noContent().build();
  }

  /** Whether it is stale follows from the clock, without a new version. */
  private Response answer(ContactDetails contact) {
    return preconditions.answerHashed(ContactResponse.from(contact), contact.version());
  }
}
