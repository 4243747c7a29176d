package org.wego.membership.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.membership.MembershipError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/** What a member asks for (M11). */
@Entity
class ConsultationRequest {

  @Id private UUID id;

  @Column(updatable = false)
  private UUID memberId;

  @Enumerated(EnumType.STRING)
  private ConsultationKind kind;

  @Enumerated(EnumType.STRING)
  private ConsultationStatus status;

  private String subject;
  private String description;
  private int requestedYear;
  private LocalDate requestedOn;
  private String outcome;
  private Instant statusSince;
  private Instant createdAt;
  private String createdBy;
  @Version private long version;

  protected ConsultationRequest() {}

  private ConsultationRequest(
      UUID memberId, Need need, ConsultationStatus status, Instant at, String actor) {
    this.id = Ids.next();
    this.memberId = memberId;
    this.kind = need.kind();
    this.subject = need.subject();
    this.description = need.description();
    this.status = status;
    this.statusSince = at;
    this.createdAt = at;
    this.createdBy = actor;
  }

  /** A new request. */
  static ConsultationRequest of(UUID memberId, Need need, LocalDate day, Instant at, String actor) {
    ConsultationRequest request =
        new ConsultationRequest(memberId, need, ConsultationStatus.REQUESTED, at, actor);
    request.requestedOn = day;
    request.requestedYear = day.getYear();
    return request;
  }

  /** One of the past, of which the year is known and how it stands. */
  static ConsultationRequest ofYear(
      UUID memberId, Need need, int year, ConsultationStatus status, Instant at, String actor) {
    ConsultationRequest request = new ConsultationRequest(memberId, need, status, at, actor);
    request.requestedYear = year;
    return request;
  }

  /**
   * Moves on.
   *
   * @param result why it is declined or what is delivered, {@code null} for the other steps
   * @throws ProblemException CONSULTATION_STEP
   */
  void moveTo(ConsultationStatus next, String result, Instant at) {
    if (!status.next().contains(next)) {
      throw new ProblemException(
          MembershipError.CONSULTATION_STEP,
          status.next().isEmpty()
              ? "The request is " + status + ", which is final"
              : "A request that is "
                  + status
                  + " becomes "
                  + status.next().stream()
                      .sorted()
                      .map(Enum::name)
                      .collect(Collectors.joining(" or ")));
    }
    status = next;
    outcome = result;
    statusSince = at;
  }

  UUID id() {
    return id;
  }

  /** As the history keeps it. */
  RecordedRequest recorded() {
    return new RecordedRequest(
        memberId, kind, status, subject, description, requestedYear, requestedOn, outcome);
  }
}
