package org.wego.awards.ranking;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that the ranking of an edition follows from.
 *
 * @param contenders the entries that compete; sheets of others are left out of everything
 * @param sheets those that count: final, and without a conflict of the judge with the entry
 */
record Judging(Criteria criteria, List<Contender> contenders, List<Sheet> sheets, Lot lot) {

  Judging {
    contenders = List.copyOf(contenders);
    Set<UUID> competing =
        contenders.stream().map(Contender::entryId).collect(Collectors.toUnmodifiableSet());
    sheets = sheets.stream().filter(sheet -> competing.contains(sheet.entryId())).toList();
    if (!sheets.isEmpty() && !criteria.complete()) {
      throw new IllegalArgumentException("The weights of the criteria do not sum to 1");
    }
  }

  /** As if this judge had scored nothing. */
  Judging without(UUID judgeId) {
    return new Judging(
        criteria,
        contenders,
        sheets.stream().filter(sheet -> !sheet.judgeId().equals(judgeId)).toList(),
        lot);
  }

  /** As if these entries did not compete. */
  Judging withoutEntries(Set<UUID> entryIds) {
    return new Judging(
        criteria,
        contenders.stream().filter(entry -> !entryIds.contains(entry.entryId())).toList(),
        sheets,
        lot);
  }
}
