package org.wego.awards.entry;

import java.util.UUID;

/** An entry's contact was erased; what the person was told about the entry goes as well. */
public record ContactErased(UUID entryId) {}
