package org.wego.membership.consultation.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.membership.consultation.ConsultationFilter;
import org.wego.membership.consultation.ConsultationKind;
import org.wego.membership.consultation.ConsultationStatus;

/** The filters of the list of requests. */
public class ConsultationParameters {

  @QueryParam("kind")
  ConsultationKind kind;

  @QueryParam("status")
  ConsultationStatus status;

  @QueryParam("memberId")
  UUID memberId;

  @QueryParam("year")
  @Min(2010)
  @Max(9999)
  @Parameter(description = "The year in which it was requested", example = "2015")
  Integer year;

  ConsultationFilter toFilter() {
    return new ConsultationFilter(kind, status, memberId, year);
  }
}
