package org.wego.events.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.wego.events.EventType;
import org.wego.events.Region;

/**
 * What the other parts of the service need to know of an event.
 *
 * @param ordinal {@code null} for what is no Assembly
 * @param startsOn {@code null} while its days are not known, as is the last one
 * @param timeZone the zone in which its days and times are told
 * @param organizingRegion {@code null} where the Secretariat organizes it
 * @param capacity how many participants there is room for; {@code null} for no limit
 * @param delegationQuota how many participants one delegation may have
 * @param registrationOpensAt {@code null} for no such instant, as for the closing
 * @param registrationClosesAt the first instant that is late
 * @param withheld whether it is nobody's business but its organizer's: a draft, or one that was
 *     cancelled as such
 * @param programmePublic whether its programme is everybody's: it is published, or was when it was
 *     cancelled
 */
public record KnownEvent(
    UUID id,
    EventType type,
    String title,
    Integer ordinal,
    int year,
    LocalDate startsOn,
    LocalDate endsOn,
    ZoneId timeZone,
    EventState state,
    UUID hostMemberId,
    Region organizingRegion,
    boolean membersOnly,
    Integer capacity,
    int delegationQuota,
    Instant registrationOpensAt,
    Instant registrationClosesAt,
    boolean withheld,
    boolean programmePublic) {

  static final String COLUMNS =
      """
      SELECT id, type, title, ordinal, year, starts_on, ends_on, time_zone, state, host_member_id,
             organizing_region, members_only, capacity, delegation_quota, registration_opens_at,
             registration_closes_at,
             state = 'DRAFT' OR cancelled_draft AS withheld,
             state = 'PUBLISHED' OR cancelled_published AS programme_public
        FROM event
      """;

  static KnownEvent read(ResultSet row) throws SQLException {
    String region = row.getString("organizing_region");
    return new KnownEvent(
        row.getObject("id", UUID.class),
        EventType.valueOf(row.getString("type")),
        row.getString("title"),
        row.getObject("ordinal", Integer.class),
        row.getInt("year"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        ZoneId.of(row.getString("time_zone")),
        EventState.valueOf(row.getString("state")),
        row.getObject("host_member_id", UUID.class),
        region == null ? null : Region.valueOf(region),
        row.getBoolean("members_only"),
        row.getObject("capacity", Integer.class),
        row.getInt("delegation_quota"),
        instant(row, "registration_opens_at"),
        instant(row, "registration_closes_at"),
        row.getBoolean("withheld"),
        row.getBoolean("programme_public"));
  }

  public boolean assembly() {
    return type == EventType.GENERAL_ASSEMBLY;
  }

  public boolean published() {
    return state == EventState.PUBLISHED;
  }

  public boolean cancelled() {
    return state == EventState.CANCELLED;
  }

  /** Whether the day is one of its days. */
  public boolean heldOn(LocalDate day) {
    return startsOn != null && !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }

  /**
   * The first instant after its last day.
   *
   * @return {@code null} while its days are not known
   */
  public Instant endsAt() {
    return endsOn == null ? null : endsOn.plusDays(1).atStartOfDay(timeZone).toInstant();
  }

  /** Whether organizations may register now. */
  public boolean registrationOpen(Instant now) {
    return published()
        && (registrationOpensAt == null || !now.isBefore(registrationOpensAt))
        && (registrationClosesAt == null
            ? now.isBefore(endsAt())
            : now.isBefore(registrationClosesAt));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime told = row.getObject(column, OffsetDateTime.class);
    return told == null ? null : told.toInstant();
  }
}
