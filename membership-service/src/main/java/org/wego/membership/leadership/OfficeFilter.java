package org.wego.membership.leadership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is asked of the offices; whatever is {@code null} does not matter.
 *
 * @param asOf only what is held on that day
 */
public record OfficeFilter(UUID termId, LocalDate asOf, Office office, UUID memberId) {}
