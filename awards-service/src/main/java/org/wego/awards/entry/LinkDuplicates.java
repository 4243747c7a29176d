package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Notes that an entry repeats another one of its edition, whoever handed it in, and takes that
 * back: for those who screen (A4). Whether the repeated one takes part, a screening says.
 */
@ApplicationScoped
public class LinkDuplicates {

  @Inject Entries entries;
  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject EntryActs acts;
  @Inject Clock clock;

  /**
   * Links the duplicate with the original. Each duplicate has one original, which is none itself.
   *
   * @throws ProblemException ENTRY_DUPLICATE_LINK, ENTRY_NOT_SUBMITTED
   */
  @Transactional
  public EntryDetails link(UUID originalId, UUID duplicateId, String reason, String actor) {
    Pair pair = lock(originalId, duplicateId);
    if (pair.duplicate().isDuplicateOf(originalId)) {
      return pair.duplicate().details();
    }
    requireLinkable(pair);
    pair.duplicate().repeat(originalId, clock.instant());
    acts.record(duplicateId, EntryAct.DUPLICATE_LINKED, originalId, reason, actor);
    entries.flush();
    return pair.duplicate().details();
  }

  /**
   * Takes the link back.
   *
   * @throws ProblemException NOT_FOUND when the one is no duplicate of the other
   */
  @Transactional
  public void unlink(UUID originalId, UUID duplicateId, String reason, String actor) {
    AwardEntry duplicate = lock(originalId, duplicateId).duplicate();
    if (!duplicate.isDuplicateOf(originalId)) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No such duplicate");
    }
    duplicate.repeat(null, clock.instant());
    acts.record(duplicateId, EntryAct.DUPLICATE_UNLINKED, originalId, reason, actor);
  }

  private record Pair(AwardEntry original, AwardEntry duplicate) {}

  /** Locks both in the order of their ids, so that linking them the other way around waits. */
  private Pair lock(UUID originalId, UUID duplicateId) {
    if (originalId.equals(duplicateId)) {
      throw refused("An entry does not repeat itself");
    }
    UUID editionId = entries.editionOf(originalId, EntryScope.ALL);
    holdEdition.together(editionId);
    boolean originalFirst = originalId.compareTo(duplicateId) < 0;
    AwardEntry first = entries.lock(originalFirst ? originalId : duplicateId, EntryScope.ALL);
    AwardEntry second = entries.lock(originalFirst ? duplicateId : originalId, EntryScope.ALL);
    Pair pair = originalFirst ? new Pair(first, second) : new Pair(second, first);
    permissions.require(editionId, Party.SECRETARIAT, Act.SCREEN_ENTRY);
    return pair;
  }

  private void requireLinkable(Pair pair) {
    pair.original().requireHandedIn();
    pair.duplicate().requireHandedIn();
    if (!pair.original().editionId().equals(pair.duplicate().editionId())) {
      throw refused("The entries are of two editions");
    } else if (pair.duplicate().isDuplicate()) {
      throw refused("It is a duplicate of another entry already: take that back before");
    } else if (pair.original().isDuplicate()) {
      throw refused("The original is a duplicate itself: link with its original");
    } else if (entries.hasDuplicates(pair.duplicate().id())) {
      throw refused("It has duplicates itself: link those with the original before");
    }
  }

  private static ProblemException refused(String detail) {
    AwardsError code = AwardsError.ENTRY_DUPLICATE_LINK;
    return new ProblemException(code, detail)
        .withFaults(List.of(new Fault("/duplicateId", code.name(), detail)));
  }
}
