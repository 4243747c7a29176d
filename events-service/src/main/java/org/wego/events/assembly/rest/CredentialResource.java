package org.wego.events.assembly.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.assembly.AcceptCredential;
import org.wego.events.assembly.AssemblyAccess;
import org.wego.events.assembly.CastingRight;
import org.wego.events.assembly.Credential;
import org.wego.events.assembly.CredentialRole;
import org.wego.events.assembly.Credentials;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Who casts the vote of a member at an Assembly, and on which paper (E6). */
@Path("/api/v1/events/{id}/credentials")
@Tag(name = "Assemblies")
@Produces(MediaType.APPLICATION_JSON)
public class CredentialResource {

  @Inject AssemblyAccess access;
  @Inject Credentials credentials;
  @Inject AcceptCredential acceptCredential;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "listCredentials",
      summary = "The voting delegates of members, and who of them may cast now",
      description =
          "A member finds its own alone. By member unless asked otherwise. Sort keys: memberName,"
              + " role, acceptedAt.")
  public Page<CredentialResponse> list(
      @PathParam("id") UUID id,
      @QueryParam("memberId") UUID memberId,
      @QueryParam("role") CredentialRole role,
      @QueryParam("castingRight") @Parameter(description = "What the credential is worth now")
          CastingRight castingRight,
      @BeanParam ListParameters list) {
    access.require(id);
    return credentials
        .page(id, scope(), new Credentials.Wanted(memberId, role, castingRight), list.page())
        .map(CredentialResponse::from);
  }

  @GET
  @Path("/{credentialId}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(operationId = "getCredential", summary = "The credential of a voting delegate")
  @APIResponseSchema(CredentialResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("credentialId") UUID credentialId) {
    access.require(id);
    Credential credential = require(id, credentialId);
    return preconditions.answerHashed(CredentialResponse.from(credential), credential.version());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "acceptCredential",
      summary = "Accepts a person as voting delegate of a Full member",
      description =
          "A head and an alternate for each member, approved persons of its delegation. The alternate"
              + " casts while the head has not checked in or has no credential that holds; whoever"
              + " of them casts, the member has one vote. Nobody casts for two members.")
  @APIResponseSchema(value = CredentialResponse.class, responseCode = "201")
  public Response accept(@PathParam("id") UUID id, CredentialRequest request) {
    UUID credentialId = acceptCredential.accept(id, request.toCredential(), caller.actor());
    Credential credential = require(id, credentialId);
    return preconditions.created(
        URI.create("/api/v1/events/" + id + "/credentials/" + credentialId),
        CredentialResponse.from(credential),
        credential.version());
  }

  @POST
  @Path("/{credentialId}/revocation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "revokeCredential",
      summary = "Takes a credential back, for good",
      description = "A ballot that was cast on it stays cast.")
  @APIResponseSchema(CredentialResponse.class)
  public Response revoke(
      @PathParam("id") UUID id,
      @PathParam("credentialId") UUID credentialId,
      RevocationRequest request) {
    acceptCredential.revoke(id, credentialId, request.reason().strip(), caller.actor());
    Credential credential = require(id, credentialId);
    return preconditions.answerHashed(CredentialResponse.from(credential), credential.version());
  }

  /** Whose credentials the caller sees: a member its own. */
  private UUID scope() {
    return caller.secretariat()
        ? null
        : caller
            .memberId()
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "You act for no member"));
  }

  private Credential require(UUID eventId, UUID credentialId) {
    return credentials
        .find(eventId, credentialId, scope())
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such credential"));
  }
}
