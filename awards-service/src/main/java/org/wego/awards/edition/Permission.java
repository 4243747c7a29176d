package org.wego.awards.edition;

import java.util.Set;

/** The phases in which a party may do something (A4). */
public record Permission(Party party, Act act, Set<Phase> phases) {}
