package org.wego.events.checkin;

/**
 * What came of a line.
 *
 * @param guest who it was, {@code null} where the badge is unknown
 */
public record CheckInResult(CheckInOutcome outcome, CheckedGuest guest) {}
