package org.wego.platform.http.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
class Thing {

  @Id private UUID id;

  private String name;

  @Enumerated(EnumType.STRING)
  private Colour colour;

  private Integer size;

  @Version private long version;

  Thing() {}

  Thing(UUID id, ThingRequest request) {
    this.id = id;
    change(request);
  }

  final void change(ThingRequest request) {
    name = request.name();
    colour = request.colour();
    size = request.size();
  }

  ThingRequest toRequest() {
    return new ThingRequest(name, colour, size, null, null, null, null, null, null);
  }

  ThingResponse toResponse() {
    return new ThingResponse(id, name, colour, size, version);
  }

  long version() {
    return version;
  }
}
