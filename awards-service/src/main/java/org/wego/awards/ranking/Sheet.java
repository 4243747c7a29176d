package org.wego.awards.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a judge gave an entry, finally.
 *
 * @param values one for each criterion, in the order in which the edition lists them
 */
record Sheet(UUID judgeId, UUID entryId, List<BigDecimal> values) {

  Sheet {
    values = List.copyOf(values);
  }
}
