package org.wego.awards.judge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/**
 * Somebody who was asked to judge the entries of an edition (A5). The affiliations are kept beside
 * it, by {@link Affiliations}.
 */
@Entity
@Table(name = "award_judge")
class AwardJudge {

  private static final String ASK_AGAIN = "Ask the Secretariat for a new one";

  /** In the place of who was forgotten, and of what was said of him or her. */
  static final String ERASED_NAME = "Erased judge";

  static final String ERASED = "Erased";

  @Id private UUID id;

  @Column(name = "edition_id", nullable = false)
  private UUID editionId;

  @Column(name = "name", nullable = false)
  private String name;

  /** {@code null} once the judge was erased. */
  @Column(name = "email")
  private String email;

  @Column(name = "language", nullable = false)
  private String language;

  @Column(name = "expertise", nullable = false)
  private String[] expertise;

  @Column(name = "nominated_by_member_id")
  private UUID nominatedByMemberId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private JudgeState state;

  @Column(name = "state_reason")
  private String stateReason;

  @Column(name = "state_changed_at", nullable = false)
  private Instant stateChangedAt;

  @Column(name = "subject")
  private String subject;

  @Column(name = "login_member_id")
  private UUID loginMemberId;

  @Column(name = "invitation_hash")
  private byte[] invitationHash;

  @Column(name = "invitation_expires_at")
  private Instant invitationExpiresAt;

  @Column(name = "invitation_number", nullable = false)
  private short invitationNumber;

  @Column(name = "erased_at")
  private Instant erasedAt;

  @Column(name = "appointed_at", nullable = false)
  private Instant appointedAt;

  @Column(name = "appointed_by", nullable = false)
  private String appointedBy;

  @Version private long version;

  protected AwardJudge() {}

  /** Appoints somebody, who is on the panel once the invitation is accepted. */
  AwardJudge(UUID editionId, JudgeProfile profile, Instant now, String actor) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.appointedAt = now;
    this.appointedBy = actor;
    turn(JudgeState.INVITED, null, now);
    change(profile);
  }

  /** Enters another profile; the affiliations of it are kept elsewhere. */
  final void change(JudgeProfile profile) {
    name = profile.name();
    email = profile.email();
    language = profile.language();
    expertise = profile.expertise().stream().map(Enum::name).toArray(String[]::new);
    nominatedByMemberId = profile.nominatedByMemberId();
  }

  /** Makes the token the one that counts, and any earlier one worthless. */
  void invite(InvitationToken token, Instant now, Instant expiresAt) {
    requireKnown();
    if (state != JudgeState.INVITED && state != JudgeState.DECLINED) {
      throw new ProblemException(
          AwardsError.JUDGE_SETTLED, "Only who has not accepted is invited again");
    }
    if (state == JudgeState.DECLINED) {
      turn(JudgeState.INVITED, null, now);
    }
    invitationHash = token.sha256();
    invitationExpiresAt = expiresAt;
    invitationNumber++;
  }

  /**
   * Whoever has the token joins the panel; that happens once, and in time.
   *
   * @param memberId for which the login acts, {@code null} for none
   */
  void accept(String login, UUID memberId, Instant now) {
    requireOpen(now);
    subject = login;
    loginMemberId = memberId;
    turn(JudgeState.ACCEPTED, null, now);
  }

  void decline(String reason, Instant now) {
    requireOpen(now);
    turn(JudgeState.DECLINED, reason, now);
  }

  void resign(String reason, Instant now) {
    if (state != JudgeState.ACCEPTED) {
      throw new ProblemException(AwardsError.JUDGE_LEFT, "Only who is on the panel resigns");
    }
    turn(JudgeState.RESIGNED, reason, now);
  }

  /** Takes somebody off the panel, or takes the invitation back. */
  void dismiss(String reason, Instant now) {
    if (state != JudgeState.ACCEPTED && state != JudgeState.INVITED) {
      throw new ProblemException(
          AwardsError.JUDGE_LEFT, "Nobody is dismissed who declined, resigned or was dismissed");
    }
    turn(JudgeState.DISMISSED, reason, now);
  }

  /**
   * Forgets who it is; what the judge did stays, under a placeholder.
   *
   * @param over whether the edition is over; before, only who is not on the panel is forgotten
   */
  void erase(boolean over, Instant now) {
    if (!over && (state == JudgeState.ACCEPTED || state == JudgeState.INVITED)) {
      throw new ProblemException(
          AwardsError.JUDGE_STANDS, "Whoever is on the panel, or is asked to be, is needed");
    }
    name = ERASED_NAME;
    email = null;
    loginMemberId = null;
    if (subject != null) {
      subject = "erased/" + id;
    }
    if (stateReason != null) {
      stateReason = ERASED;
    }
    erasedAt = now;
  }

  boolean isErased() {
    return erasedAt != null;
  }

  /**
   * Refuses what is done with somebody.
   *
   * @throws ProblemException JUDGE_ERASED
   */
  void requireKnown() {
    if (isErased()) {
      throw new ProblemException(AwardsError.JUDGE_ERASED, "Nobody knows who it was");
    }
  }

  private void requireOpen(Instant now) {
    if (state == JudgeState.DISMISSED || isErased()) {
      throw new ProblemException(AwardsError.INVITATION_REVOKED, "It is worth nothing any more");
    } else if (state != JudgeState.INVITED) {
      throw new ProblemException(AwardsError.INVITATION_ANSWERED, ASK_AGAIN);
    } else if (!now.isBefore(invitationExpiresAt)) {
      throw new ProblemException(AwardsError.INVITATION_EXPIRED, ASK_AGAIN);
    }
  }

  private void turn(JudgeState next, String reason, Instant now) {
    state = next;
    stateReason = reason;
    stateChangedAt = now;
  }

  /** Whether the judge signs in with this login. */
  boolean isOf(String login) {
    return login.equals(subject);
  }

  UUID id() {
    return id;
  }

  UUID editionId() {
    return editionId;
  }

  String name() {
    return name;
  }

  String email() {
    return email;
  }

  String language() {
    return language;
  }

  JudgeState state() {
    return state;
  }

  Instant invitationExpiresAt() {
    return invitationExpiresAt;
  }

  /** Names the latest invitation among those of the judge. */
  int invitationNumber() {
    return invitationNumber;
  }
}
