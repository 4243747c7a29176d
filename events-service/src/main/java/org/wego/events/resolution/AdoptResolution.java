package org.wego.events.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.wego.events.event.KnownEvent;

/** Makes a resolution of a motion that was carried (E6), and tells others of it. */
@ApplicationScoped
public class AdoptResolution {

  @Inject Resolutions resolutions;
  @Inject ResolutionStream stream;
  @Inject Clock clock;

  /**
   * Gives it the next number of its Assembly.
   *
   * @param assembly is held alone to the end of the transaction
   */
  @Transactional(TxType.MANDATORY)
  public void adopt(KnownEvent assembly, Decided decided, String actor) {
    Resolution resolution =
        new Resolution(assembly, resolutions.lastOrdinal(assembly.id()) + 1, decided);
    ResolutionAdopted adopted = resolution.adopted(assembly, decided.title(), clock.instant());
    resolutions.persistAndFlush(resolution);
    resolutions.addText(
        resolution.id(),
        new NewText(decided.title(), decided.text(), "As it was adopted"),
        clock.instant(),
        actor);
    stream.append(adopted);
  }
}
