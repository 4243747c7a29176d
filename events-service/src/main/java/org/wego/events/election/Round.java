package org.wego.events.election;

import java.util.UUID;

/**
 * A round of an election.
 *
 * @param runOff whether an earlier round left it to this one
 * @param seats how many seats were still to be filled
 * @param choices how many candidates a ballot could choose
 * @param outcome {@code null} while it is open
 */
record Round(
    UUID electionId,
    int number,
    UUID voteId,
    boolean runOff,
    int seats,
    int choices,
    RoundEnd outcome) {}
