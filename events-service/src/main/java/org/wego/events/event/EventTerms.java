package org.wego.events.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventType;
import org.wego.events.Region;

/**
 * What an event says of itself (E1); what is not known is {@code null}.
 *
 * @param series what it is one of, such as a yearly training
 * @param year the year of its days, or in which it is planned
 * @param startsOn its first day, in its zone
 * @param timeZone the IANA zone of the host
 * @param organizingRegion the region of the Regional Office that organizes it; {@code null} where
 *     the Secretariat does
 * @param coOrganizers the partners with which it is organized, by name
 * @param membersOnly whether only members may register (M11)
 * @param capacity how many participants there is room for; {@code null} for no limit
 * @param delegationQuota how many participants one delegation may have
 * @param registrationClosesAt the first instant that is late
 * @param intervalReason why an Assembly is not held when the interval has it (E2)
 */
public record EventTerms(
    EventType type,
    String series,
    String title,
    String theme,
    String description,
    UUID hostMemberId,
    String hostCity,
    String country,
    String venue,
    int year,
    LocalDate startsOn,
    LocalDate endsOn,
    String timeZone,
    Region organizingRegion,
    List<String> coOrganizers,
    boolean membersOnly,
    Integer capacity,
    int delegationQuota,
    Instant registrationOpensAt,
    Instant registrationClosesAt,
    String intervalReason) {

  /** The year of the founding, before which there were no events. */
  public static final int FIRST_YEAR = 2008;

  public static final int LAST_YEAR = 2200;

  /** How many days an event has at most. */
  public static final int MOST_DAYS = 366;

  public EventTerms {
    coOrganizers = List.copyOf(coOrganizers);
  }

  /** With this member as its host, in its city. */
  EventTerms hostedBy(UUID memberId, String city, String itsCountry) {
    return new EventTerms(
        type,
        series,
        title,
        theme,
        description,
        memberId,
        city,
        itsCountry,
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

  /** Whether there can be events in the year. */
  static boolean knows(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** Whether an event can be as long; the last day is not before the first. */
  static boolean tooLong(LocalDate startsOn, LocalDate endsOn) {
    return ChronoUnit.DAYS.between(startsOn, endsOn) >= MOST_DAYS;
  }

  /** With another host, in its city and zone, where the venue of the one before is no venue. */
  EventTerms movedTo(UUID memberId, String city, String itsCountry, String zone) {
    return new EventTerms(
        type,
        series,
        title,
        theme,
        description,
        memberId,
        city,
        itsCountry,
        null,
        year,
        startsOn,
        endsOn,
        zone,
        organizingRegion,
        coOrganizers,
        membersOnly,
        capacity,
        delegationQuota,
        registrationOpensAt,
        registrationClosesAt,
        intervalReason);
  }

  public Organizer organizer() {
    return organizingRegion == null ? Organizer.SECRETARIAT : Organizer.REGIONAL_OFFICE;
  }

  public boolean assembly() {
    return type == EventType.GENERAL_ASSEMBLY;
  }
}
