package org.wego.events.vote;

/**
 * A ballot was cast; fired in the transaction that has it. Of a secret one nothing is told by which
 * it could be found.
 */
record BallotCast(Secrecy secrecy) {}
