package org.wego.events.hosting;

import java.math.BigDecimal;
import java.util.UUID;

/** A mark by a criterion, from 0 to 10. */
public record GivenMark(UUID criterionId, BigDecimal mark) {}
