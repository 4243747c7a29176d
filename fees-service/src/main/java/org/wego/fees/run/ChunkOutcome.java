package org.wego.fees.run;

import java.util.UUID;

/**
 * What dealing with a chunk of members gave.
 *
 * @param members how many members there were
 * @param lastMember the last of them
 * @param exceptions how many could not be billed (F10)
 * @param exceptionsSettled earlier exceptions of the run that were looked at again
 */
record ChunkOutcome(
    int members,
    UUID lastMember,
    int liable,
    int issued,
    int alreadyIssued,
    int exempt,
    int exceptions,
    int exceptionsSettled) {}
