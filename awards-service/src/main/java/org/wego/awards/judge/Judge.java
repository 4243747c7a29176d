package org.wego.awards.judge;

import java.util.Set;
import java.util.UUID;

/** A judge who accepted, and so is on the panel of an edition (A5). */
public record Judge(UUID id, UUID editionId, String name, Set<Expertise> expertise) {}
