package org.wego.platform.testkit.architecture.bad.alpha;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** As an entity should not be. */
@Entity(name = "AnotherAlpha")
public class Alpha {

  @Id private int id;
  int open;

  public void setOpen(int open) {
    this.open = open + id;
  }

  LocalDate today() {
    return LocalDate.now();
  }
}
