package org.wego.awards.score;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The scores of an entry, as far as a caller may see them.
 *
 * @param own of the judge who asks; empty for others, and before there are any
 * @param others settled ones, in the order of the judges' names; {@code null} while they are hidden
 */
public record EntryScores(UUID entryId, Optional<SheetDetails> own, List<SheetDetails> others) {}
