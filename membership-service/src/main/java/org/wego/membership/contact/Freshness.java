package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Tells current contacts from stale ones (M10): by the business day, not by the minute. */
@ApplicationScoped
public class Freshness {

  @Inject ContactsConfig config;
  @Inject Clock clock;

  /** The first day whose verifications still hold on the given one. */
  public LocalDate holdsSince(LocalDate day) {
    return day.minus(config.staleAfter());
  }

  /** The first instant whose verifications still hold today. */
  public Instant holdsSince() {
    return startOf(holdsSince(LocalDate.now(clock)));
  }

  /** Contacts that were entered before this instant, and never verified, are to be asked for. */
  Instant unverifiedSince() {
    return startOf(LocalDate.now(clock).minus(config.firstAskedAfter()));
  }

  /** The first instant of a business day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  /** Whether a contact that was last verified then is stale; it is when it never was. */
  boolean isStale(Instant verifiedAt) {
    return verifiedAt == null || verifiedAt.isBefore(holdsSince());
  }

  /** The last day on which that verification holds. */
  LocalDate holdsUntil(Instant verifiedAt) {
    return dayOf(verifiedAt).plus(config.staleAfter());
  }

  /** The day on which a contact is due for its next, or its first, verification. */
  LocalDate dueOn(Instant verifiedAt, Instant recordedAt) {
    return verifiedAt == null
        ? dayOf(recordedAt).plus(config.firstAskedAfter())
        : holdsUntil(verifiedAt);
  }

  /** How many whole months have gone by since then. */
  long monthsSince(Instant instant) {
    return ChronoUnit.MONTHS.between(dayOf(instant), LocalDate.now(clock));
  }

  private LocalDate dayOf(Instant instant) {
    return instant.atZone(clock.getZone()).toLocalDate();
  }
}
