package org.wego.membership.governance;

/**
 * The vote by ballots that led to a decision, with what was fixed when it was opened (G5).
 *
 * @param committeeSize the number of those who could vote
 * @param rule what carried it
 */
public record Poll(Procedure procedure, int committeeSize, VotingRule rule) {}
