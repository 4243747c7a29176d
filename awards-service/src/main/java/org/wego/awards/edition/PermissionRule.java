package org.wego.awards.edition;

import java.util.Set;

/**
 * What an edition permits a party, and what it could (A4).
 *
 * @param phases in which the party may
 * @param fixed phases in which it may in every edition
 * @param possible phases in which it may if the edition says so
 */
public record PermissionRule(
    Party party, Act act, Set<Phase> phases, Set<Phase> fixed, Set<Phase> possible) {}
