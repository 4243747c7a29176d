package org.wego.events.programme.rest;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.event.KnownEvent;
import org.wego.events.programme.CancelSignUp;
import org.wego.events.programme.SessionQueries;
import org.wego.events.programme.SignUp;
import org.wego.events.programme.SignUpForSession;
import org.wego.events.programme.SignUpQueries;
import org.wego.events.programme.SignUpScope;
import org.wego.events.programme.SignUpState;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** Who takes part in a session that has a number of places (E3). */
@Path("/api/v1/events/{id}/sessions/{sessionId}/sign-ups")
@Tag(name = "Session sign-ups", description = "Places in sessions, and their waiting lists")
@RolesAllowed({
  Roles.SECRETARIAT,
  Roles.REGIONAL_OFFICE,
  Roles.MEMBER,
  Roles.APPLICANT,
  Roles.PARTNER
})
@Produces(MediaType.APPLICATION_JSON)
public class SignUpResource {

  @Inject SignUpForSession signUpForSession;
  @Inject CancelSignUp cancelSignUp;
  @Inject SignUpQueries signUps;
  @Inject SessionQueries sessions;
  @Inject ProgrammeAccess access;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Operation(
      operationId = "listSessionSignUps",
      summary = "Who signed up for a session, in the order in which they came",
      description =
          "All for who organizes the event; otherwise those of the caller and of its delegation."
              + " Sort keys: number, organizationName.")
  public Page<SignUpResponse> list(
      @PathParam("id") UUID id,
      @PathParam("sessionId") UUID sessionId,
      @QueryParam("state") SignUpState state,
      @BeanParam ListParameters list) {
    SignUpScope scope = scope(id);
    ProgrammeAccess.found("session", sessions.find(id, sessionId));
    return signUps.page(id, sessionId, scope, state, list.page()).map(SignUpResponse::from);
  }

  @GET
  @Path("/{signUpId}")
  @Operation(
      operationId = "getSessionSignUp",
      summary = "A place in a session, or on its waiting list",
      description = "Another delegation's is not found.")
  @APIResponseSchema(SignUpResponse.class)
  public Response get(
      @PathParam("id") UUID id,
      @PathParam("sessionId") UUID sessionId,
      @PathParam("signUpId") UUID signUpId) {
    return preconditions.answerHashed(
        SignUpResponse.from(find(id, sessionId, signUpId, scope(id))));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "signUpForSession",
      summary = "Signs a participant up for a session",
      description =
          "By the participant's own login, by who registered the delegation or heads it, or by who"
              + " organizes the event. The last place goes to one; whoever comes later waits, and is"
              + " moved up by itself when a place becomes free. Nobody signs up for two sessions at"
              + " the same time, be it to wait.")
  @APIResponseSchema(value = SignUpResponse.class, responseCode = "201")
  public Response signUp(
      @PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId, SignUpRequest request) {
    SignUpScope scope = scope(id);
    UUID signUpId =
        signUpForSession.signUp(id, sessionId, request.participantId(), scope, caller.actor());
    return Response.created(
            URI.create(
                "/api/v1/events/%s/sessions/%s/sign-ups/%s".formatted(id, sessionId, signUpId)))
        .entity(SignUpResponse.from(find(id, sessionId, signUpId, scope)))
        .build();
  }

  @POST
  @Path("/{signUpId}/cancellation")
  @Idempotent
  @Operation(
      operationId = "cancelSessionSignUp",
      summary = "Gives a place in a session back",
      description = "Whoever waits longest gets it; a place on the waiting list is given up alike.")
  @APIResponseSchema(SignUpResponse.class)
  public Response cancel(
      @PathParam("id") UUID id,
      @PathParam("sessionId") UUID sessionId,
      @PathParam("signUpId") UUID signUpId) {
    SignUpScope scope = scope(id);
    cancelSignUp.cancel(id, sessionId, signUpId, scope, caller.actor());
    return preconditions.answerHashed(SignUpResponse.from(find(id, sessionId, signUpId, scope)));
  }

  private SignUp find(UUID id, UUID sessionId, UUID signUpId, SignUpScope scope) {
    return ProgrammeAccess.found("sign-up", signUps.find(id, sessionId, signUpId, scope));
  }

  private SignUpScope scope(UUID id) {
    KnownEvent event = access.visible(id);
    return SignUpScope.of(caller, access.organizes(event));
  }
}
