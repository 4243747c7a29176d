package org.wego.events.hosting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.member.KnownMember;
import org.wego.platform.problem.ProblemException;

/** A member's bid to host a General Assembly (E9). */
@Entity
@Table(name = "hosting_bid")
public class HostingBid {

  @Id private UUID id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "call_id", nullable = false, updatable = false)
  private UUID callId;

  @Column(name = "member_id", nullable = false, updatable = false)
  private UUID memberId;

  @Column(name = "member_name", nullable = false, updatable = false)
  private String memberName;

  @Column(name = "venue", nullable = false)
  private String venue;

  @Column(name = "starts_on", nullable = false)
  private LocalDate startsOn;

  @Column(name = "ends_on", nullable = false)
  private LocalDate endsOn;

  @Column(name = "proposal", nullable = false)
  private String proposal;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private BidState state;

  @Column(name = "submitted_at", nullable = false, updatable = false)
  private Instant submittedAt;

  @Column(name = "submitted_by", nullable = false, updatable = false)
  private String submittedBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  protected HostingBid() {}

  HostingBid(UUID id, UUID callId, KnownMember member, BidTerms terms, String actor, Instant now) {
    this.id = id;
    this.callId = callId;
    this.memberId = member.memberId();
    this.memberName = member.name();
    this.venue = terms.venue();
    this.startsOn = terms.startsOn();
    this.endsOn = terms.endsOn();
    this.proposal = terms.proposal();
    this.state = BidState.SUBMITTED;
    this.submittedAt = now;
    this.submittedBy = actor;
  }

  /**
   * @throws ProblemException HOSTING_BID_WITHDRAWN
   */
  void withdraw(Instant now) {
    requireStands();
    this.state = BidState.WITHDRAWN;
    this.withdrawnAt = now;
  }

  /**
   * @throws ProblemException HOSTING_BID_WITHDRAWN
   */
  void requireStands() {
    if (state == BidState.WITHDRAWN) {
      throw new ProblemException(
          EventsError.HOSTING_BID_WITHDRAWN, "It was withdrawn at " + withdrawnAt);
    }
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public UUID callId() {
    return callId;
  }

  public UUID memberId() {
    return memberId;
  }

  /** As it was called when it bid. */
  public String memberName() {
    return memberName;
  }

  public BidTerms terms() {
    return new BidTerms(venue, startsOn, endsOn, proposal);
  }

  public BidState state() {
    return state;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  /** {@code null} while it stands. */
  public Instant withdrawnAt() {
    return withdrawnAt;
  }
}
