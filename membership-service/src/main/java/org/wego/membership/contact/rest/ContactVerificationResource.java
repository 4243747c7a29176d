package org.wego.membership.contact.rest;

import io.smallrye.common.constraint.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.contact.ContactDetails;
import org.wego.membership.contact.ContactQueries;
import org.wego.membership.contact.VerificationChannel;
import org.wego.membership.contact.VerifyContact;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Who found when that a contact is right. */
@Path("/api/v1/members/{id}/contacts/{cid}/verifications")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
public class ContactVerificationResource {

  @Inject ContactQueries contacts;
  @Inject VerifyContact verifyContact;
  @Inject ContactScopes scopes;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "listContactVerifications",
      summary = "Who found when that a contact is right",
      description = "Latest first: the evidence for M10 (4). Sort key: verifiedAt.")
  public Page<VerificationResponse> list(
      @PathParam("id") UUID id, @PathParam("cid") UUID cid, @BeanParam ListParameters list) {
    return contacts
        .verifications(id, cid, scopes.toRead(), list.page())
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such contact"))
        .map(VerificationResponse::from);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "verifyMemberContact",
      summary = "Says that a contact is right",
      description =
          "By the Secretariat, the member itself or its Regional Office. It holds for twelve months"
              + " (M10). Without a body the channel is ONLINE.")
  @APIResponseSchema(ContactResponse.class)
  public Response verify(
      @PathParam("id") UUID id, @PathParam("cid") UUID cid, @Nullable VerificationRequest request) {
    return request == null
        ? verify(id, cid, VerificationChannel.ONLINE, null)
        : verify(id, cid, request.channelOrOnline(), request.evidenceOrNull());
  }

  /** The same without a body, which no reader of a JSON body would take for one. */
  @POST
  // Said, because a request without a content type goes to the method that says it takes any.
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(hidden = true)
  public Response verifyOnline(@PathParam("id") UUID id, @PathParam("cid") UUID cid, byte[] body) {
    if (body != null && body.length > 0) {
      // It may name another channel.
      throw new ProblemException(
          PlatformError.UNSUPPORTED_MEDIA_TYPE, "Send the verification as JSON, or no body");
    }
    return verify(id, cid, VerificationChannel.ONLINE, null);
  }

  private Response verify(UUID id, UUID cid, VerificationChannel channel, String evidence) {
    ContactDetails contact =
        verifyContact.verify(id, cid, scopes.toRead(), channel, evidence, caller.actor());
    return preconditions.answerHashed(ContactResponse.from(contact), contact.version());
  }
}
