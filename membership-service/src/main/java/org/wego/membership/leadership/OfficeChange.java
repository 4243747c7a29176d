package org.wego.membership.leadership;

import java.util.List;
import java.util.UUID;

/**
 * What a change did to the offices of a term.
 *
 * @param holdingId the one that began or ended; gone when it ended on its first day
 * @param ended those that ended with it
 */
public record OfficeChange(UUID holdingId, List<Holding> ended) {}
