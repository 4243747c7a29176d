package org.wego.membership.leadership;

import java.util.List;

/** A term with everything that is or was held in it, as it stands after a change. */
public record TermState(TermDetails term, List<Holding> holdings) {}
