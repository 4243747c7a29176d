package org.wego.awards.judge;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What of a judge decides on assignments and conflicts, without who it is.
 *
 * @param nominatedByMemberId {@code null} for none
 */
public record JudgeTies(
    Set<Expertise> expertise, List<Affiliation> affiliations, UUID nominatedByMemberId) {

  static JudgeTies of(JudgeProfile profile) {
    return new JudgeTies(
        profile.expertise(), profile.affiliations(), profile.nominatedByMemberId());
  }
}
