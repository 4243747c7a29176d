package org.wego.platform.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.wego.platform.http.Violations;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.Problem;
import org.wego.platform.problem.ProblemException;

/** Turns a failure into the answer for the caller: always a problem document. */
@Singleton
public class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  private static final Map<Integer, PlatformError> BY_STATUS =
      Map.ofEntries(
          Map.entry(400, PlatformError.INVALID_INPUT),
          Map.entry(401, PlatformError.UNAUTHENTICATED),
          Map.entry(403, PlatformError.FORBIDDEN),
          Map.entry(404, PlatformError.NOT_FOUND),
          Map.entry(405, PlatformError.METHOD_NOT_ALLOWED),
          Map.entry(406, PlatformError.NOT_ACCEPTABLE),
          Map.entry(413, PlatformError.BODY_TOO_LARGE),
          Map.entry(415, PlatformError.UNSUPPORTED_MEDIA_TYPE),
          Map.entry(503, PlatformError.UNAVAILABLE));

  private static final Map<PlatformError, String> DETAILS =
      Map.ofEntries(
          Map.entry(PlatformError.INVALID_INPUT, "The request cannot be read"),
          Map.entry(PlatformError.UNAUTHENTICATED, "Send a valid bearer token"),
          Map.entry(PlatformError.FORBIDDEN, "None of the caller's roles may do this"),
          Map.entry(PlatformError.NOT_FOUND, "There is nothing at this path"),
          Map.entry(PlatformError.METHOD_NOT_ALLOWED, "The Allow header names the methods"),
          Map.entry(PlatformError.NOT_ACCEPTABLE, "Ask for another media type"),
          Map.entry(PlatformError.BODY_TOO_LARGE, "Send a smaller body"),
          Map.entry(PlatformError.UNSUPPORTED_MEDIA_TYPE, "Send another media type"),
          Map.entry(PlatformError.UNAVAILABLE, "Try again later"));

  private final ObjectMapper mapper;

  Problems(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * The answer for a failure. One that nobody raised on purpose is a bug: it is logged with its
   * stack trace, and the caller learns nothing but the trace id.
   */
  public Response answer(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return answer(Problem.of(problem));
      } else if (cause instanceof OptimisticLockException) {
        return answer(
            PlatformError.VERSION_STALE, "Someone else changed it meanwhile: read it again");
      }
    }
    Optional<SQLException> away = DatabaseAway.toldBy(failure);
    if (away.isPresent()) {
      LOG.warnf("The database cannot do a request now: %s", away.get().getMessage());
      return answer(PlatformError.UNAVAILABLE);
    }
    if (failure instanceof UnauthorizedException
        || failure instanceof AuthenticationFailedException
        || failure instanceof AuthenticationCompletionException
        || failure instanceof AuthenticationRedirectException) {
      return answer(PlatformError.UNAUTHENTICATED);
    } else if (failure instanceof ForbiddenException) {
      return answer(PlatformError.FORBIDDEN);
    } else if (failure instanceof ConstraintViolationException violations && isInput(violations)) {
      return invalid(violations);
    } else if (failure instanceof MismatchedInputException
        || failure instanceof StreamReadException) {
      return answer(PlatformError.MALFORMED_JSON, "The body cannot be read");
    } else if (failure instanceof WebApplicationException web
        && BY_STATUS.containsKey(web.getResponse().getStatus())) {
      return answer(BY_STATUS.get(web.getResponse().getStatus()));
    }
    LOG.error("A request ended in a bug", failure);
    return answer(
        PlatformError.INTERNAL_ERROR, "It was logged; quote the trace id when you report it");
  }

  private Response answer(PlatformError code) {
    return answer(code, DETAILS.get(code));
  }

  private Response answer(ErrorCode code, String detail) {
    return answer(Problem.of(code, detail));
  }

  private Response answer(Problem problem) {
    Response.ResponseBuilder answer =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(toJson(problem));
    if (problem.status() == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    } else if (problem.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, 5);
    } else if (problem.status() == 413) {
      // The rest of the body is not worth waiting for.
      answer.header("Connection", "close");
    }
    return answer.build();
  }

  /** The bytes of a document, for what answers outside of Jakarta REST as well. */
  byte[] toJson(Problem problem) {
    try {
      return mapper.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem document is always JSON", e);
    }
  }

  private Response invalid(ConstraintViolationException e) {
    Faults faults = new Faults();
    for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
      StringBuilder pointer = new StringBuilder();
      for (Path.Node node : violation.getPropertyPath()) {
        if (node.getIndex() != null) {
          pointer.append('/').append(node.getIndex());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
          pointer.append('/').append(node.getName());
        }
      }
      faults.add(pointer.toString(), Violations.code(violation), violation.getMessage());
    }
    return answer(
        Problem.of(
            new ProblemException(PlatformError.INVALID_INPUT, "The input is not valid")
                .withFaults(faults.asList())));
  }

  /** Only a resource method's parameters are the caller's; an entity's constraints are ours. */
  private static boolean isInput(ConstraintViolationException e) {
    return e.getConstraintViolations() != null
        && e.getConstraintViolations().stream().allMatch(Problems::isOfParameter);
  }

  private static boolean isOfParameter(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        return violation.getRootBeanClass() != null && isResource(violation.getRootBeanClass());
      }
    }
    return false;
  }

  private static boolean isResource(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.isAnnotationPresent(jakarta.ws.rs.Path.class)) {
        return true;
      }
    }
    return false;
  }
}
