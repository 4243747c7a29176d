package org.wego.membership.consultation.rest;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.consultation.ConsultationQueries;
import org.wego.membership.consultation.RequestConsultation;
import org.wego.membership.member.MemberScope;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Consultations that members ask for. */
@Path("/api/v1/consultation-requests")
@Tag(
    name = "Consultation requests",
    description = "Feasibility studies, research and technical assistance for members (M11)")
@Produces(MediaType.APPLICATION_JSON)
public class ConsultationResource {

  @Inject ConsultationQueries requests;
  @Inject RequestConsultation requestConsultation;
  @Inject ConsultationAnswers answers;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "listConsultationRequests",
      summary = "The requests that the caller may see",
      description =
          "All for the Secretariat, those of its region for a Regional Office, its own for a member."
              + " The latest first unless asked otherwise. Sort keys: createdAt, requestedYear.")
  public Page<ConsultationItem> list(
      @BeanParam ListParameters list, @BeanParam ConsultationParameters parameters) {
    return requests
        .list(parameters.toFilter(), MemberScope.of(caller), list.page())
        .map(ConsultationItem::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.REGIONAL_OFFICE})
  @Operation(operationId = "getConsultationRequest", summary = "One request")
  @APIResponseSchema(ConsultationResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return answers.of(
        requests
            .find(id, MemberScope.of(caller))
            .orElseThrow(() -> notFound("There is no such consultation request")));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "requestConsultation",
      summary = "Asks for a consultation",
      description =
          "By a member for itself, or by the Secretariat for a member. Only who is a member today"
              + " and entitled to IT consultation can have it (M11).")
  @APIResponseSchema(value = ConsultationResponse.class, responseCode = "201")
  @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
  public Response request(ConsultationOrder order) {
    return answers.created(
        requestConsultation.request(memberOf(order), order.toNeed(), caller.actor()));
  }

  private UUID memberOf(ConsultationOrder order) {
    if (caller.hasRole(Roles.SECRETARIAT)) {
      new Faults()
          .addIf(order.memberId() == null, "/memberId", "REQUIRED", "must be given")
          .throwIfAny(PlatformError.INVALID_INPUT);
      return order.memberId();
    }
    UUID own = MemberScope.of(caller).memberId();
    if (own == null || order.memberId() != null && !order.memberId().equals(own)) {
      throw notFound("There is no such member");
    }
    return own;
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(PlatformError.NOT_FOUND, detail);
  }
}
