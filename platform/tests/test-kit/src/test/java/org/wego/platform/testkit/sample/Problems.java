package org.wego.platform.testkit.sample;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals as problem documents. */
public class Problems {

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response unauthorized() {
    return Response.fromResponse(problem(401, "UNAUTHENTICATED"))
        .header("WWW-Authenticate", "Bearer")
        .build();
  }

  @ServerExceptionMapper(ForbiddenException.class)
  public Response forbidden() {
    return problem(403, "FORBIDDEN");
  }

  @ServerExceptionMapper(NotFoundException.class)
  public Response notFound() {
    return problem(404, "NOT_FOUND");
  }

  private static Response problem(int status, String code) {
    return Response.status(status)
        .type("application/problem+json")
        .entity(Map.of("status", status, "code", code))
        .build();
  }
}
