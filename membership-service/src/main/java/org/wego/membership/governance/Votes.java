package org.wego.membership.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How the members of the committee voted (G5). */
@Embeddable
public record Votes(
    @Column(name = "votes_for") int inFavour,
    @Column(name = "votes_against") int against,
    @Column(name = "votes_abstained") int abstained) {

  /** How many members took part; an abstention is taking part, but not a vote cast. */
  public int takingPart() {
    return inFavour + against + abstained;
  }
}
