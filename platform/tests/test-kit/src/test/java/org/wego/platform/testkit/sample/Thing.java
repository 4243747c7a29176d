package org.wego.platform.testkit.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Something to read one by one. */
@Entity
public class Thing {

  @Id private UUID id;

  private String name;

  protected Thing() {}

  public Thing(UUID id, String name) {
    this.id = id;
    this.name = name;
  }

  public String name() {
    return name;
  }
}
