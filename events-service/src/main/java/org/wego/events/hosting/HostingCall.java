package org.wego.events.hosting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.problem.ProblemException;

/** A call for bids to host a coming General Assembly (E9). */
@Entity
@Table(name = "hosting_call")
public class HostingCall {

  @Id private UUID id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "ordinal", nullable = false, updatable = false)
  private int ordinal;

  @Column(name = "description", nullable = false)
  private String description;

  @Column(name = "closes_at", nullable = false)
  private Instant closesAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private CallState state;

  @Column(name = "cancellation_reason")
  private String cancellationReason;

  @Column(name = "decided_bid_id")
  private UUID decidedBidId;

  @Enumerated(EnumType.STRING)
  @Column(name = "decided_by_body")
  private DecidingBody decidedByBody;

  @Column(name = "decision_reference")
  private String decisionReference;

  @Column(name = "election_id")
  private UUID electionId;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  protected HostingCall() {}

  HostingCall(
      UUID id, int ordinal, String description, Instant closesAt, String actor, Instant now) {
    this.id = id;
    this.ordinal = ordinal;
    this.description = description;
    this.closesAt = closesAt;
    this.state = CallState.OPEN;
    this.createdAt = now;
    this.createdBy = actor;
  }

  /**
   * Bids come in until it closes.
   *
   * @throws ProblemException HOSTING_CALL_ENDED, HOSTING_CALL_CLOSED
   */
  void requireTakesBids(Instant now) {
    requireOpen();
    if (!now.isBefore(closesAt)) {
      throw new ProblemException(EventsError.HOSTING_CALL_CLOSED, "It closed at " + closesAt);
    }
  }

  /**
   * Bids are compared and decided on when all of them are in.
   *
   * @throws ProblemException HOSTING_CALL_ENDED, HOSTING_CALL_TAKES_BIDS
   */
  void requireBidsIn(Instant now) {
    requireOpen();
    if (now.isBefore(closesAt)) {
      throw new ProblemException(
          EventsError.HOSTING_CALL_TAKES_BIDS, "It takes bids until " + closesAt);
    }
  }

  /**
   * @throws ProblemException HOSTING_CALL_ENDED
   */
  void cancel(String reason) {
    requireOpen();
    this.state = CallState.CANCELLED;
    this.cancellationReason = reason;
  }

  /**
   * @throws ProblemException HOSTING_CALL_ENDED, HOSTING_CALL_TAKES_BIDS
   */
  void decide(HostDecision decision, String actor, Instant now) {
    requireBidsIn(now);
    this.state = CallState.DECIDED;
    this.decidedBidId = decision.bidId();
    this.decidedByBody = decision.body();
    this.decisionReference = decision.reference();
    this.electionId = decision.electionId();
    this.decidedAt = now;
    this.decidedBy = actor;
  }

  /**
   * @throws ProblemException HOSTING_CALL_ENDED
   */
  void requireOpen() {
    if (state != CallState.OPEN) {
      throw new ProblemException(EventsError.HOSTING_CALL_ENDED, "The call is " + state);
    }
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  /** Which Assembly is to be hosted. */
  public int ordinal() {
    return ordinal;
  }

  public String description() {
    return description;
  }

  /** The first instant at which a bid is late. */
  public Instant closesAt() {
    return closesAt;
  }

  public CallState state() {
    return state;
  }

  public String cancellationReason() {
    return cancellationReason;
  }

  /** {@code null} until it is decided, as what follows. */
  public UUID decidedBidId() {
    return decidedBidId;
  }

  public DecidingBody decidedByBody() {
    return decidedByBody;
  }

  public String decisionReference() {
    return decisionReference;
  }

  public UUID electionId() {
    return electionId;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
