package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;

/** Takes an entry back that was handed in; while the call is open its place is free again (A3). */
@ApplicationScoped
public class WithdrawEntry {

  @Inject Entries entries;
  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject EntryEvents events;
  @Inject EntryActs acts;
  @Inject Clock clock;

  @Transactional
  public EntryDetails withdraw(UUID id, EntryScope scope, String reason, String actor) {
    UUID editionId = entries.editionOf(id, scope);
    holdEdition.alone(editionId);
    AwardEntry entry = entries.lock(id, scope);
    permissions.require(editionId, Party.ENTRANT, Act.WITHDRAW_ENTRY);
    events.publish(entry.withdraw(reason, clock.instant()));
    acts.record(id, EntryAct.WITHDRAWN, null, reason, actor);
    entries.flush();
    return entry.details();
  }
}
