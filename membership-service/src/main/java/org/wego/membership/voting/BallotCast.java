package org.wego.membership.voting;

/** A ballot was cast; fired in the transaction that has it. Whose it is, is not told. */
record BallotCast() {}
