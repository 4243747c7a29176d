package org.wego.membership.consultation.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.wego.membership.consultation.ConsultationDetails;
import org.wego.platform.http.etag.Preconditions;

/** How a request is shown. */
@ApplicationScoped
class ConsultationAnswers {

  @Inject Preconditions preconditions;

  Response of(ConsultationDetails request) {
    return preconditions.answer(ConsultationResponse.from(request), request.version());
  }

  Response created(ConsultationDetails request) {
    return preconditions.created(
        URI.create("/api/v1/consultation-requests/" + request.id()),
        ConsultationResponse.from(request),
        request.version());
  }
}
