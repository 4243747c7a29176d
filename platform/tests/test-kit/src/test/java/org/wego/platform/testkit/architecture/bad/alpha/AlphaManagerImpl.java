package org.wego.platform.testkit.architecture.bad.alpha;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Supplier;
import org.wego.platform.testkit.architecture.bad.alpha.rest.AlphaResponse;

/** Knows the web. */
class AlphaManagerImpl {

  private final Supplier<Instant> time = Instant::now;

  AlphaResponse answer() {
    return new AlphaResponse(Response.ok(time.get()).build().getStatus());
  }
}
