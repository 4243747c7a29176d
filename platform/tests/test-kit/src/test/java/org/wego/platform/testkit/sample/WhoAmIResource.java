package org.wego.platform.testkit.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Says what the application knows of the caller. */
@Path("/whoami")
public class WhoAmIResource {

  private final JsonWebToken token;

  WhoAmIResource(JsonWebToken token) {
    this.token = token;
  }

  @GET
  @RolesAllowed("keeper")
  public Caller whoAmI() {
    return new Caller(token.getSubject(), token.getName(), token.getClaim("thing_id"));
  }

  public record Caller(String subject, String name, String thing) {}
}
