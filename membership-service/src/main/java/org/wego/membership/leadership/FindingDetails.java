package org.wego.membership.leadership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What could not be done as elected.
 *
 * @param memberId whoever could not be seated, {@code null} where it is about the whole election
 * @param settlement what the Secretariat did about it, {@code null} while that is open
 */
public record FindingDetails(
    UUID id,
    UUID electionId,
    String kind,
    UUID assemblyId,
    LocalDate effectiveOn,
    UUID memberId,
    String code,
    String detail,
    Instant foundAt,
    Instant settledAt,
    String settledBy,
    String settlement) {}
