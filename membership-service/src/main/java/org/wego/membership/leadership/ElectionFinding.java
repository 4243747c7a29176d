package org.wego.membership.leadership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/** What could not be done as elected, for the Secretariat to settle. */
@Entity
class ElectionFinding {

  @Id private UUID id;
  private UUID electionId;
  private UUID memberId;
  private String code;
  private String detail;
  private Instant foundAt;
  private Instant settledAt;
  private String settledBy;
  private String settlement;

  protected ElectionFinding() {}

  ElectionFinding(UUID electionId, UUID memberId, Refusal refusal, Instant at) {
    this.id = Ids.next();
    this.electionId = electionId;
    this.memberId = memberId;
    this.code = refusal.code().name();
    this.detail = refusal.detail();
    this.foundAt = at;
  }

  void settle(String how, Instant at, String actor) {
    if (settledAt != null) {
      throw new ProblemException(
          MembershipError.ELECTION_FINDING_SETTLED, "It was settled by " + settledBy);
    }
    settlement = how;
    settledAt = at;
    settledBy = actor;
  }

  UUID electionId() {
    return electionId;
  }

  UUID id() {
    return id;
  }
}
