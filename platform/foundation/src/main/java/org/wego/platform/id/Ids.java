package org.wego.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes the ids of everything that is stored: UUID version 7 (RFC 9562), ordered by creation. */
public final class Ids {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /**
   * A new id. It takes real time, not the shared clock's: ids must go on rising when a
   * demonstration puts the clock back.
   */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
