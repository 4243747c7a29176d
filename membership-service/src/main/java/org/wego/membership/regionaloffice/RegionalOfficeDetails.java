package org.wego.membership.regionaloffice;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Region;

/**
 * A Regional Office with its host.
 *
 * @param closedOn the first day on which it is no longer open, {@code null} while it is
 */
public record RegionalOfficeDetails(
    UUID id,
    Region region,
    String name,
    UUID hostId,
    String hostName,
    LocalDate establishedOn,
    LocalDate closedOn,
    long version) {}
