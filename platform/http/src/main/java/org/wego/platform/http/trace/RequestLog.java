package org.wego.platform.http.trace;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * A line for each request that was to change something, with the trace and the id under which the
 * gateway knows it. Of the request it tells the operation alone: paths and bodies can be
 * somebody's. What is only read has a line in the gateway's log.
 */
class RequestLog {

  private static final Logger LOG = Logger.getLogger(RequestLog.class);

  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @ServerResponseFilter
  void write(
      ContainerRequestContext request,
      ContainerResponseContext response,
      SimpleResourceInfo operation) {
    // Whatever no operation takes is not known by more than its problem.
    if (!READING.contains(request.getMethod()) && operation.getResourceClass() != null) {
      LOG.infof(
          "%s %s.%s %d",
          request.getMethod(),
          operation.getResourceClass().getSimpleName(),
          operation.getMethodName(),
          response.getStatus());
    }
  }
}
