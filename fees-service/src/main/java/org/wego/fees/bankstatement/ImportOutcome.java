package org.wego.fees.bankstatement;

import java.util.UUID;

/**
 * What an import did, or would have done.
 *
 * @param importId the import that holds the statements; {@code null} for a dry run of a new file
 * @param isNew whether a statement of the file was not known before
 * @param entries booked entries of the new statements
 * @param added those of them that no earlier statement told of
 * @param matched those of the added that are payments now
 * @param skipped entries that moved nothing
 */
public record ImportOutcome(
    UUID importId, boolean isNew, int entries, int added, int matched, int skipped) {

  static ImportOutcome known(UUID importId) {
    return new ImportOutcome(importId, false, 0, 0, 0, 0);
  }
}
