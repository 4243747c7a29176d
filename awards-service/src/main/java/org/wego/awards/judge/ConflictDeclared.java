package org.wego.awards.judge;

import java.util.UUID;

/**
 * It came to be known that a judge must not score an entry: a conflict was declared, or follows
 * from an affiliation, or the name of a member, that was told later. Observed in the transaction in
 * which that happened.
 */
public record ConflictDeclared(UUID editionId, UUID judgeId, UUID entryId, String reason) {}
