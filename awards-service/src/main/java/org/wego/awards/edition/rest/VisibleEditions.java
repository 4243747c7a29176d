package org.wego.awards.edition.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.awards.AwardsCaller;
import org.wego.awards.edition.Edition;
import org.wego.awards.edition.EditionQueries;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The editions that the caller may know of: drafts are for the Secretariat. */
@RequestScoped
public class VisibleEditions {

  @Inject EditionQueries editions;
  @Inject AwardsCaller caller;

  /**
   * @throws ProblemException NOT_FOUND
   */
  public Edition require(UUID id) {
    return editions
        .find(id, caller.secretariat())
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such edition"));
  }
}
