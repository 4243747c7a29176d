package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.awards.edition.HoldEdition;
import org.wego.platform.problem.ProblemException;

/**
 * Erases whom to write to about an entry, in whatever phase and state: a person may be forgotten
 * any time. The entry goes on without; nobody is written to about it any more.
 */
@ApplicationScoped
public class EraseContact {

  @Inject Entries entries;
  @Inject HoldEdition holdEdition;
  @Inject EntryActs acts;
  @Inject Event<ContactErased> erased;
  @Inject Clock clock;

  /**
   * Where there is no contact, nothing changes.
   *
   * @throws ProblemException NOT_FOUND when there is no such entry within the scope
   */
  @Transactional
  public void erase(UUID id, EntryScope scope, String actor) {
    // Held, so that no announcement writes to the person meanwhile.
    holdEdition.together(entries.editionOf(id, scope));
    AwardEntry entry = entries.lock(id, scope);
    if (!entry.forgetContact(clock.instant())) {
      return;
    }
    if (entry.wasHandedIn()) {
      acts.record(id, EntryAct.CONTACT_ERASED, null, null, actor);
    }
    entries.flush();
    erased.fire(new ContactErased(id));
  }
}
