package org.wego.platform.http.problem;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Gives every failure of a request to {@link Problems}. The framework looks a mapper up by the
 * failure's class before its superclasses and has mappers of its own for some classes, so each of
 * these is named here, and this one comes first.
 */
class ProblemMapper {

  private final Problems problems;
  private final AllowedMethods allowed;

  ProblemMapper(Problems problems, AllowedMethods allowed) {
    this.problems = problems;
    this.allowed = allowed;
  }

  @ServerExceptionMapper(
      value = {
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        AuthenticationRedirectException.class,
        ValidationException.class,
        ConstraintViolationException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class
      },
      priority = Priorities.USER - 100)
  Response answer(Throwable failure, UriInfo uri) {
    Response answer = problems.answer(failure);
    return answer.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()
        ? Response.fromResponse(answer).header(HttpHeaders.ALLOW, allowed.on(uri.getPath())).build()
        : answer;
  }
}
