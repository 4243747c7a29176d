package org.wego.events.election;

import java.util.List;
import java.util.UUID;

/**
 * What a round is about.
 *
 * @param runOff whether an earlier round left it to this one; then there is no choosing NONE
 * @param seats how many seats are still to be filled
 */
record RoundTerms(
    ElectionRule rule,
    TieRule tieRule,
    Lot lot,
    boolean runOff,
    int seats,
    List<UUID> candidates) {}
