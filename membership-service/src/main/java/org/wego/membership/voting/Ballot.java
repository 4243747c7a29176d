package org.wego.membership.voting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.platform.id.Ids;

/** A city's vote, given once (G5). */
@Entity
@Immutable
class Ballot {

  @Id private UUID id;
  private UUID votingId;
  private UUID memberId;

  @Enumerated(EnumType.STRING)
  private Choice choice;

  private String comment;
  private Instant castAt;
  private String castBy;

  protected Ballot() {}

  Ballot(UUID votingId, UUID memberId, Choice choice, String comment, Instant at, String actor) {
    this.id = Ids.next();
    this.votingId = votingId;
    this.memberId = memberId;
    this.choice = choice;
    this.comment = comment;
    this.castAt = at;
    this.castBy = actor;
  }
}
