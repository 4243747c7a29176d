package org.wego.platform.testkit.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Operations of every kind: open, by role, by ownership. */
@Path("/things")
public class ThingResource {

  private final EntityManager entities;
  private final JsonWebToken token;

  ThingResource(EntityManager entities, JsonWebToken token) {
    this.entities = entities;
    this.token = token;
  }

  @GET
  @Path("/notice")
  @PermitAll
  public Map<String, String> notice() {
    return Map.of("notice", "open to all");
  }

  @GET
  @RolesAllowed({"keeper", "visitor"})
  public List<String> listThings() {
    return entities
        .createQuery("from Thing", Thing.class)
        .getResultStream()
        .map(Thing::name)
        .toList();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("keeper")
  public Map<String, String> readThing(@PathParam("id") UUID id) {
    if (!id.toString().equals(token.getClaim("thing_id"))) {
      throw new NotFoundException();
    }
    return Map.of("id", id.toString());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("keeper")
  @Transactional
  public Map<String, String> createThing(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      examples = @ExampleObject(name = "one", value = "{\"name\":\"A lamp\"}")))
          Map<String, String> thing) {
    UUID id = UUID.randomUUID();
    entities.persist(new Thing(id, thing.getOrDefault("name", "nameless")));
    return Map.of("id", id.toString());
  }
}
