package org.wego.membership.regionaloffice;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Region;

/**
 * What the Secretariat says of a Regional Office.
 *
 * @param closedOn the first day on which it is no longer open, {@code null} while it is
 */
public record OfficeText(
    Region region, String name, UUID hostId, LocalDate establishedOn, LocalDate closedOn) {}
