package org.wego.events.attendance;

import org.wego.events.delegation.DelegationKind;

/**
 * How many of one kind of delegation come to an event, and came.
 *
 * @param registered delegations that were approved and have not cancelled
 * @param attended those of them of which somebody came
 * @param persons who was approved in them
 * @param personsThere who came
 */
public record AttendanceCounts(
    DelegationKind kind, long registered, long attended, long persons, long personsThere) {}
