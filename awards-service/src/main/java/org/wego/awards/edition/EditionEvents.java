package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.edition.EditionEvent.Kind;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Tells others of editions, in the transaction of the change. Drafts are nobody's business: the
 * stream of an edition begins when its call opens.
 */
@ApplicationScoped
public class EditionEvents {

  @Inject AwardEditions editions;
  @Inject EditionStream stream;
  @Inject Sql sql;
  @Inject Clock clock;

  private record WinnerOf(UUID editionId, EditionEvent.Winner winner) {}

  /**
   * Tells that the winners of an edition were announced (A9): those that are in {@code
   * award_winner}, each with the prize of its entry. The edition has entered ANNOUNCED in this
   * transaction.
   */
  @Transactional(TxType.MANDATORY)
  public void announced(UUID editionId) {
    tell(Kind.WINNERS_ANNOUNCED, List.of(editions.lock(editionId)));
  }

  /** The rows of the editions are locked. */
  void tell(Kind kind, List<AwardEdition> changed) {
    List<AwardEdition> known = changed.stream().filter(e -> e.phase() != Phase.DRAFT).toList();
    Map<UUID, List<EditionEvent.Winner>> winners = winners(known);
    Instant now = clock.instant();
    stream.append(
        known.stream()
            .map(e -> e.tell(kind, winners.getOrDefault(e.id(), List.of()), now))
            .toList());
  }

  private Map<UUID, List<EditionEvent.Winner>> winners(List<AwardEdition> known) {
    List<UUID> announced =
        known.stream().filter(e -> e.phase() == Phase.ANNOUNCED).map(AwardEdition::id).toList();
    if (announced.isEmpty()) {
      return Map.of();
    }
    return sql
        .list(
            """
            SELECT w.edition_id, p.id AS prize_id, w.category, w.kind, w.entry_id, w.title,
                   w.city_name, w.country, w.member_id
              FROM award_winner w
              JOIN award_prize p ON p.edition_id = w.edition_id AND p.entry_id = w.entry_id
             WHERE w.edition_id = ANY (?)
             ORDER BY w.edition_id, w.category, w.kind, p.ordinal
            """,
            row ->
                new WinnerOf(
                    row.getObject("edition_id", UUID.class),
                    new EditionEvent.Winner(
                        row.getObject("prize_id", UUID.class),
                        AwardCategory.valueOf(row.getString("category")),
                        PrizeKind.valueOf(row.getString("kind")),
                        row.getObject("entry_id", UUID.class),
                        row.getString("title"),
                        row.getString("city_name"),
                        row.getString("country"),
                        row.getObject("member_id", UUID.class))),
            SqlArray.of("uuid", announced))
        .stream()
        .collect(
            Collectors.groupingBy(
                WinnerOf::editionId, Collectors.mapping(WinnerOf::winner, Collectors.toList())));
  }
}
