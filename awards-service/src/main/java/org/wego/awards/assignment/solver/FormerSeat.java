package org.wego.awards.assignment.solver;

/** A judge who has an entry now, and keeps it unless something speaks against that. */
public record FormerSeat(PlannedEntry entry, PlannedJudge judge) {}
