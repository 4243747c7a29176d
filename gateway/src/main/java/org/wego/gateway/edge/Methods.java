package org.wego.gateway.edge;

import io.vertx.core.http.HttpMethod;
import java.util.Set;

/** The methods of requests. */
public final class Methods {

  /** What is taken on any route, and told apart in metrics. */
  public static final Set<HttpMethod> TAKEN =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.OPTIONS,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  private Methods() {}
}
