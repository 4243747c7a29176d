package org.wego.platform.http.security;

import java.util.Optional;
import org.wego.platform.problem.ProblemException;

/**
 * What a claim of the caller's token comes to, where a service knows better than the token. A
 * service's {@code SecurityIdentityAugmentor} puts it on the identity as the attribute {@link
 * #attribute}, and {@link Caller#claim} answers it from then on.
 */
@FunctionalInterface
public interface EffectiveClaim {

  /**
   * The claim's value; empty when it does not hold, whatever the token says.
   *
   * @throws ProblemException when a caller who needs the claim has to be refused
   */
  Optional<String> value();

  /** The name of the identity's attribute that stands for the claim. */
  static String attribute(String claim) {
    return "org.wego.platform.http.claim." + claim;
  }
}
