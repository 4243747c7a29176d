package org.wego.events.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.wego.events.EventType;
import org.wego.events.EventsError;
import org.wego.events.Region;
import org.wego.events.member.KnownMember;
import org.wego.platform.messaging.stream.EventSequence;
import org.wego.platform.problem.ProblemException;

/** An event, from its draft to its days or its cancellation (E1). */
@Entity
@Table(name = "event")
public class Event {

  @Id private UUID id;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  /** Telling others again is no change of the event. */
  @Embedded
  @OptimisticLock(excluded = true)
  private EventSequence events = new EventSequence();

  @Enumerated(EnumType.STRING)
  @Column(name = "type", nullable = false, updatable = false)
  private EventType type;

  @Column(name = "ordinal", updatable = false)
  private Integer ordinal;

  @Column(name = "series")
  private String series;

  @Column(name = "title", nullable = false)
  private String title;

  @Column(name = "theme")
  private String theme;

  @Column(name = "description")
  private String description;

  @Column(name = "host_member_id")
  private UUID hostMemberId;

  @Column(name = "host_city")
  private String hostCity;

  @Column(name = "country")
  private String country;

  @Column(name = "venue")
  private String venue;

  @Column(name = "year", nullable = false)
  private int year;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "time_zone", nullable = false)
  private String timeZone;

  @Column(name = "time_zone_assumed", nullable = false)
  private boolean timeZoneAssumed;

  @Enumerated(EnumType.STRING)
  @Column(name = "organizer", nullable = false)
  private Organizer organizer;

  @Enumerated(EnumType.STRING)
  @Column(name = "organizing_region")
  private Region organizingRegion;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "co_organizers", nullable = false)
  private List<String> coOrganizers;

  @Column(name = "members_only", nullable = false)
  private boolean membersOnly;

  @Column(name = "capacity")
  private Integer capacity;

  @Column(name = "delegation_quota", nullable = false)
  private short delegationQuota;

  @Column(name = "registration_opens_at")
  private Instant registrationOpensAt;

  @Column(name = "registration_closes_at")
  private Instant registrationClosesAt;

  @Column(name = "interval_reason")
  private String intervalReason;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private EventState state;

  @Column(name = "cancellation_reason")
  private String cancellationReason;

  @Column(name = "cancelled_draft", nullable = false)
  private boolean cancelledDraft;

  @Column(name = "cancelled_published", nullable = false)
  private boolean cancelledPublished;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  protected Event() {}

  Event(UUID id, Integer ordinal, EventState state, EventTerms terms, String actor, Instant now) {
    this.id = id;
    this.type = terms.type();
    this.ordinal = ordinal;
    this.state = state;
    this.createdAt = now;
    this.createdBy = actor;
    take(terms);
  }

  /** Says anew what the event says of itself; its type stays. */
  final void take(EventTerms terms) {
    this.series = terms.series();
    this.title = terms.title();
    this.theme = terms.theme();
    this.description = terms.description();
    this.hostMemberId = terms.hostMemberId();
    this.hostCity = terms.hostCity();
    this.country = terms.country();
    this.venue = terms.venue();
    this.year = terms.year();
    this.startsOn = terms.startsOn();
    this.endsOn = terms.endsOn();
    this.timeZone = terms.timeZone();
    this.organizer = terms.organizer();
    this.organizingRegion = terms.organizingRegion();
    this.coOrganizers = terms.coOrganizers();
    this.membersOnly = terms.membersOnly();
    this.capacity = terms.capacity();
    this.delegationQuota = (short) terms.delegationQuota();
    this.registrationOpensAt = terms.registrationOpensAt();
    this.registrationClosesAt = terms.registrationClosesAt();
    this.intervalReason = terms.intervalReason();
  }

  /** What the organizer says of it. Whoever gives it another zone, or its days, knows the zone. */
  void revise(EventTerms terms) {
    if (!terms.timeZone().equals(timeZone)
        || !Objects.equals(terms.startsOn(), startsOn)
        || !Objects.equals(terms.endsOn(), endsOn)) {
      this.timeZoneAssumed = false;
    }
    take(terms);
  }

  /**
   * Another member is its host.
   *
   * @param zone of the new host, {@code null} where it is not known: then the zone stays for now
   */
  void moveTo(KnownMember host, String zone) {
    take(
        terms()
            .movedTo(host.memberId(), host.name(), host.country(), zone == null ? timeZone : zone));
    this.timeZoneAssumed = zone == null;
  }

  /**
   * Lets everyone know that the event takes place.
   *
   * @throws ProblemException EVENT_STATE
   */
  void schedule() {
    require(state == EventState.DRAFT, "scheduled");
    this.state = EventState.SCHEDULED;
  }

  /**
   * Opens its programme to everyone, and its registration to organizations.
   *
   * @throws ProblemException EVENT_STATE
   */
  void publish() {
    require(state == EventState.SCHEDULED, "published");
    this.state = EventState.PUBLISHED;
  }

  /**
   * Calls it off. What was a draft stays its organizer's business, as does a programme that was not
   * published.
   *
   * @throws ProblemException EVENT_STATE, EVENT_OVER
   */
  void cancel(String reason, Instant now) {
    require(state != EventState.CANCELLED, "cancelled");
    if (!withheld() && over(now)) {
      throw new ProblemException(
          EventsError.EVENT_OVER, "It ended on " + endsOn + ": what was held is not called off");
    }
    this.cancelledDraft = withheld();
    this.cancelledPublished = state == EventState.PUBLISHED;
    this.state = EventState.CANCELLED;
    this.cancellationReason = reason;
  }

  /**
   * @throws ProblemException EVENT_STATE
   */
  void requireNotCancelled() {
    require(state != EventState.CANCELLED, "changed");
  }

  private void require(boolean possible, String act) {
    if (!possible) {
      throw new ProblemException(
          EventsError.EVENT_STATE, "An event that is %s cannot be %s".formatted(state, act));
    }
  }

  private boolean over(Instant now) {
    return endsOn != null
        && !now.isBefore(endsOn.plusDays(1).atStartOfDay(ZoneId.of(timeZone)).toInstant());
  }

  /** Whether other services can be told of it: what has no days yet is no event to them. */
  boolean tellable() {
    return startsOn != null && !withheld();
  }

  /** Whether other services were told of it. */
  boolean told() {
    return events.last() > 0;
  }

  /** The next event of its stream. The row must be locked. */
  EventFact tell(EventFact.Kind kind, Instant now) {
    return new EventFact(kind, id, events.next(), now, ordinal, state, terms());
  }

  /** Whether it is nobody's business but its organizer's. */
  public boolean withheld() {
    return state == EventState.DRAFT || cancelledDraft;
  }

  /** The region of the Regional Office that organizes it, {@code null} for the Secretariat. */
  public Region organizingRegion() {
    return organizingRegion;
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  public EventType type() {
    return type;
  }

  /** {@code null} for what is no Assembly. */
  public Integer ordinal() {
    return ordinal;
  }

  public String title() {
    return title;
  }

  public int year() {
    return year;
  }

  /** {@code null} while it is not known, as the last day. */
  public LocalDate startsOn() {
    return startsOn;
  }

  public LocalDate endsOn() {
    return endsOn;
  }

  public EventState state() {
    return state;
  }

  /** Whether its zone is not known to be that of its host. */
  public boolean timeZoneAssumed() {
    return timeZoneAssumed;
  }

  /** {@code null} unless it is cancelled. */
  public String cancellationReason() {
    return cancellationReason;
  }

  public EventTerms terms() {
    return new EventTerms(
        type,
        series,
        title,
        theme,
        description,
        hostMemberId,
        hostCity,
        country,
        venue,
        year,
        startsOn,
        endsOn,
        timeZone,
        organizingRegion,
        coOrganizers,
        membersOnly,
        capacity,
        delegationQuota,
        registrationOpensAt,
        registrationClosesAt,
        intervalReason);
  }
}
