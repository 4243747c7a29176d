package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.CallClock;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;

/** Hands an entry in, while the call is open and its city has a place left (A3, A4). */
@ApplicationScoped
public class SubmitEntry {

  @Inject Entries entries;
  @Inject EntryEditions editions;
  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject CallClock callClock;
  @Inject CityRegister cities;
  @Inject CityPlaces places;
  @Inject Attachments attachments;
  @Inject EntryEvents events;
  @Inject EntryActs acts;
  @Inject EntryConfig config;
  @Inject Clock clock;

  /** Submits the draft, or tells everything that it lacks. */
  @Transactional
  public EntryDetails submit(UUID id, EntryScope scope, String actor) {
    // Whoever came in time is in time, however long others are served before.
    Instant received = clock.instant();
    UUID editionId = entries.editionOf(id, scope);
    // Before the entry, and for this submission alone: so that the city's entries are counted one
    // after the other, and no phase or closing instant changes meanwhile.
    holdEdition.alone(editionId);
    AwardEntry entry = entries.lock(id, scope);
    entry.requireDraft();
    permissions.require(editionId, Party.ENTRANT, Act.SUBMIT_ENTRY);
    callClock.requireOpen(editionId, received);
    EntryDetails draft = entry.details();
    Completeness.of(
            draft,
            attachments.hasAuthorization(id),
            editions.language(editionId),
            LocalDate.now(clock),
            config)
        .throwIfAny(AwardsError.ENTRY_INCOMPLETE);
    EnteringCity city = cities.present(draft);
    int place = places.next(editionId, city);
    events.publish(entry.submit(city, place, received));
    acts.record(id, EntryAct.SUBMITTED, null, null, actor);
    entries.flush();
    return entry.details();
  }
}
