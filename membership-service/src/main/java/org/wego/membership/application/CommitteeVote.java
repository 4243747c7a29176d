package org.wego.membership.application;

import java.util.UUID;

/**
 * The committee's vote on an application (G5), as far as the application's other steps have to know
 * of it. Whoever asks holds the application's lock.
 */
public interface CommitteeVote {

  /** Refuses to go on while the committee votes on the application. */
  void requireNoneOpen(UUID applicationId);

  /** Ends an open vote without a result; does nothing when none is open. */
  void cancelOpen(UUID applicationId, String reason, String actor);
}
