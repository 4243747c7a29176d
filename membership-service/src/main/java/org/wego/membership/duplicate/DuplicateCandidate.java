package org.wego.membership.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.ProblemException;

/** Two members that may be one organization (M8); {@link FindDuplicates} writes the rows. */
@Entity
class DuplicateCandidate {

  @Id private UUID id;
  private UUID firstId;
  private UUID secondId;
  private String country;
  private BigDecimal similarity;

  @Enumerated(EnumType.STRING)
  private DuplicateState state;

  private Instant foundAt;
  private Instant settledAt;
  private String settledBy;
  private String reason;
  @Version private long version;

  protected DuplicateCandidate() {}

  /** The Secretariat has found what the pair is; that is final. */
  void settle(DuplicateState found, String why, Instant at, String actor) {
    requireOpen();
    state = found;
    reason = why;
    settledAt = at;
    settledBy = actor;
  }

  void requireOpen() {
    if (state != DuplicateState.OPEN) {
      throw new ProblemException(MembershipError.DUPLICATE_SETTLED, "The pair is " + state);
    }
  }

  boolean holds(UUID memberId) {
    return memberId.equals(firstId) || memberId.equals(secondId);
  }

  /** The other one of the pair. */
  UUID otherThan(UUID memberId) {
    return memberId.equals(firstId) ? secondId : firstId;
  }
}
