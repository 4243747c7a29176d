package org.wego.fees.payment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.Scope;
import org.wego.fees.payment.PaymentQueries;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Answers to the Secretariat about payments that it has just changed. */
@ApplicationScoped
class PaymentAnswers {

  @Inject PaymentQueries payments;

  Response created(UUID id) {
    return Response.created(URI.create("/api/v1/payments/" + id)).entity(read(id)).build();
  }

  /** The payment after a change; 404 where there was none to change. */
  Response changed(Optional<UUID> id) {
    return Response.status(Response.Status.CREATED)
        .entity(read(id.orElseThrow(PaymentAnswers::notFound)))
        .build();
  }

  private PaymentResponse read(UUID id) {
    return payments.find(id, Scope.ALL).map(PaymentResponse::from).orElseThrow();
  }

  static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such payment");
  }
}
