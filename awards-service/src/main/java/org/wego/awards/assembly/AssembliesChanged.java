package org.wego.awards.assembly;

import java.util.Set;

/** Which Assembly is held in these years may not be what it was; told in the transaction. */
public record AssembliesChanged(Set<Integer> years) {}
