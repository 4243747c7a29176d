package org.wego.events.checkin;

import java.time.Instant;

/**
 * A badge that was read.
 *
 * @param badgeCode as it was read or typed
 * @param at when
 */
public record CheckInLine(String badgeCode, Instant at) {}
