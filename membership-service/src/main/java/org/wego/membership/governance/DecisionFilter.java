package org.wego.membership.governance;

import java.time.LocalDate;
import java.util.UUID;

/** Which decisions of the register are asked for; {@code null} in any part asks for all. */
public record DecisionFilter(
    DecisionKind kind,
    DecidingBody body,
    Outcome outcome,
    UUID memberId,
    LocalDate from,
    LocalDate to) {}
