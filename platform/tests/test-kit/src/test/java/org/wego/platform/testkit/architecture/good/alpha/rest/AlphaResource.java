package org.wego.platform.testkit.architecture.good.alpha.rest;

import jakarta.ws.rs.core.Response;
import org.wego.platform.testkit.architecture.good.alpha.TouchAlpha;

/** Uses the domain. */
class AlphaResource {

  Response touch(TouchAlpha touchAlpha) {
    return Response.ok(touchAlpha.touch()).build();
  }
}
