package org.wego.fees.csv;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did, or would have done.
 *
 * @param rows rows of the file
 * @param added rows that added a figure
 * @param unchanged rows that told what was known
 */
@Schema(description = "What an import did, or would have done")
public record ImportOutcome(boolean dryRun, int rows, int added, int unchanged) {

  public static ImportOutcome of(boolean dryRun, int rows, int added) {
    return new ImportOutcome(dryRun, rows, added, rows - added);
  }
}
