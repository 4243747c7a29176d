package org.wego.membership.consultation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.wego.membership.consultation.AdvanceConsultation;
import org.wego.membership.consultation.ConsultationStatus;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;

/** The steps of a consultation, from the request to what is delivered. */
@Path("/api/v1/consultation-requests/{id}")
@Tag(
    name = "Consultation requests",
    description = "Feasibility studies, research and technical assistance for members (M11)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class ConsultationStepResource {

  @Inject AdvanceConsultation advanceConsultation;
  @Inject ConsultationAnswers answers;
  @Inject Caller caller;

  @POST
  @Path("/scoping")
  @Idempotent
  @Operation(
      operationId = "scopeConsultation",
      summary = "Begins to settle what a consultation is about",
      description = "Of a request that is REQUESTED.")
  @APIResponseSchema(ConsultationResponse.class)
  public Response scope(@PathParam("id") UUID id) {
    return advance(id, ConsultationStatus.SCOPING, null);
  }

  @POST
  @Path("/activation")
  @Idempotent
  @Operation(
      operationId = "activateConsultation",
      summary = "Begins the work",
      description = "Of a request that is SCOPING.")
  @APIResponseSchema(ConsultationResponse.class)
  public Response activate(@PathParam("id") UUID id) {
    return advance(id, ConsultationStatus.ACTIVE, null);
  }

  @POST
  @Path("/delivery")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "deliverConsultation",
      summary = "Tells what was delivered",
      description = "Of a request that is ACTIVE; it is closed then.")
  @APIResponseSchema(ConsultationResponse.class)
  public Response deliver(@PathParam("id") UUID id, ConsultationDelivery delivery) {
    return advance(id, ConsultationStatus.DELIVERED, delivery.outcome().strip());
  }

  @POST
  @Path("/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "declineConsultation",
      summary = "Declines a request, with a reason",
      description = "Before the work begins; it is closed then.")
  @APIResponseSchema(ConsultationResponse.class)
  public Response decline(@PathParam("id") UUID id, ConsultationRefusal refusal) {
    return advance(id, ConsultationStatus.DECLINED, refusal.reason().strip());
  }

  private Response advance(UUID id, ConsultationStatus next, String outcome) {
    return answers.of(advanceConsultation.advance(id, next, outcome, caller.actor()));
  }
}
