package org.wego.events.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.problem.ProblemException;

/** Adds versions of the texts of resolutions, such as one without a slip of the pen. */
@ApplicationScoped
public class ReviseResolution {

  @Inject Resolutions resolutions;
  @Inject ResolutionQueries queries;
  @Inject Clock clock;

  /**
   * Adds a version; the ones before stay.
   *
   * @return the resolution with it
   * @throws ProblemException NOT_FOUND
   */
  @Transactional
  public AdoptedResolution addText(UUID id, NewText text, String actor) {
    resolutions.lock(id);
    resolutions.addText(id, text, clock.instant(), actor);
    return queries.require(id);
  }
}
