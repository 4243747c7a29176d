package org.wego.events.standing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member's standing as its events tell (F14).
 *
 * @param since the first day of it
 */
public record KnownStanding(UUID memberId, Standing standing, LocalDate since) {}
