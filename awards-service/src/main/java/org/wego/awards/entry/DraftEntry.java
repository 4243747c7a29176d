package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Begins an entry; it may still be incomplete (A3). */
@ApplicationScoped
public class DraftEntry {

  @Inject Entries entries;
  @Inject EntryEditions editions;
  @Inject PhasePermissions permissions;
  @Inject CityRegister cities;
  @Inject EntryConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Draws up a draft; the Secretariat does in the entrant's stead, and as the entrant may.
   *
   * @param owner whose it is from now on
   * @param bounded whether the owner may have a few drafts only
   */
  @Transactional
  public EntryDetails draft(UUID editionId, EntryOwner owner, EntryDraft draft, boolean bounded) {
    editions.requireCalled(editionId);
    permissions.require(editionId, Party.ENTRANT, Act.DRAFT_ENTRY);
    editions.requireCategory(editionId, draft.text().category());
    EnteringCity city = cities.enter(owner, draft.city());
    if (bounded) {
      requirePlace(editionId, owner);
    }
    AwardEntry entry = new AwardEntry(editionId, owner, city, draft, clock.instant());
    entries.persistAndFlush(entry);
    return entry.details();
  }

  /** Drafts that are drawn up at once are counted one after the other. */
  private void requirePlace(UUID editionId, EntryOwner owner) {
    sql.list(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> null,
        "draft/"
            + editionId
            + "/"
            + (owner.memberId() == null ? owner.subject() : owner.memberId().toString()));
    if (entries.countDrafts(editionId, owner) >= config.draftsPerOwner()) {
      throw new ProblemException(
          AwardsError.ENTRY_DRAFT_LIMIT,
          "There are %d drafts: hand one in or delete one".formatted(config.draftsPerOwner()));
    }
  }
}
