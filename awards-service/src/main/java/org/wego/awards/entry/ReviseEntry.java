package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;

/** Rewrites a draft, as its form saves itself. */
@ApplicationScoped
public class ReviseEntry {

  @Inject Entries entries;
  @Inject EntryEditions editions;
  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject CityRegister cities;
  @Inject Clock clock;

  /**
   * Changes the draft, unless the caller's view of it is stale.
   *
   * @param change makes the new text from the present one, or refuses
   */
  @Transactional
  public EntryDetails revise(UUID id, EntryScope scope, Function<EntryDetails, EntryDraft> change) {
    UUID editionId = entries.editionOf(id, scope);
    holdEdition.together(editionId);
    AwardEntry entry = entries.lock(id, scope);
    EntryDraft draft = change.apply(entry.details());
    entry.requireDraft();
    permissions.require(editionId, Party.ENTRANT, Act.DRAFT_ENTRY);
    editions.requireCategory(editionId, draft.text().category());
    entry.revise(cities.enter(entry.owner(), draft.city()), draft, clock.instant());
    entries.flush();
    return entry.details();
  }
}
