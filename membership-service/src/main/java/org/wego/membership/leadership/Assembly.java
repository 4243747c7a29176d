package org.wego.membership.leadership;

import java.util.UUID;

/** The General Assembly whose elections fill a term (G2a). */
public record Assembly(UUID id, Integer ordinal) {}
