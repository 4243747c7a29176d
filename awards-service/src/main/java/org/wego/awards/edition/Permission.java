package org.wego.awards.edition;

import java.util.List;

/** The phases in which a party is to be let do something (A4). */
public record Permission(Party party, Act act, List<Phase> phases) {}
