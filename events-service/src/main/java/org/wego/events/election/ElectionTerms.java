package org.wego.events.election;

import java.util.UUID;
import org.wego.events.vote.Secrecy;

/**
 * What is to be elected, and how.
 *
 * @param eventId the Assembly that elects
 * @param rule how the ballots of a round decide
 * @param tieRule what decides between equals
 */
public record ElectionTerms(
    UUID eventId,
    ElectionKind kind,
    int seats,
    ElectionRule rule,
    TieRule tieRule,
    Secrecy secrecy) {}
