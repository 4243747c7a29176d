package org.wego.events.assembly;

/**
 * Whether enough members are in the room to decide (E6).
 *
 * @param entitled the members that vote
 * @param present those of them in the room
 * @param required how many have to be
 * @param margin how many could leave; below zero, how many are missing
 */
public record QuorumFinding(int entitled, int present, int required, int margin, boolean met) {}
