package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.EditionEvent.Kind;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Moves the closing of a call to a later instant, on record (A4). It does so even after the call
 * closed, while its phase lasts: what was late in between stays refused, and may be handed in
 * again.
 */
@ApplicationScoped
public class ExtendCall {

  @Inject AwardEditions editions;
  @Inject PhasePermissions permissions;
  @Inject EditionEvents events;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * An extension that is wanted.
   *
   * @param judgingClosesAt {@code null} for the present one
   */
  public record Wanted(Instant callClosesAt, Instant judgingClosesAt, String reason) {}

  /**
   * @return the id of the record of the extension
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, LOT_SEED_PUBLISHED, EXTENSION_NOT_LATER,
   *     EDITION_TIMELINE_WRONG
   */
  @Transactional
  public UUID extend(UUID editionId, Wanted wanted, String actor) {
    AwardEdition edition = editions.lock(editionId);
    permissions.require(editionId, Party.SECRETARIAT, Act.EXTEND_CALL);
    Instant closedAt = edition.callClosesAt();
    Instant judgingClosedAt = edition.judgingClosesAt();
    Instant judgingClosesAt =
        wanted.judgingClosesAt() == null ? judgingClosedAt : wanted.judgingClosesAt();
    Instant now = clock.instant();
    if (edition.lotSeed() != null) {
      throw new ProblemException(
          AwardsError.LOT_SEED_PUBLISHED, "No entry is added after the seed of the lot is known");
    }
    new Faults()
        .addIf(
            !closedAt.isBefore(wanted.callClosesAt()),
            "/callClosesAt",
            "NOT_LATER",
            "The call closes at " + edition.told(closedAt))
        .addIf(
            !now.isBefore(wanted.callClosesAt()),
            "/callClosesAt",
            "PAST",
            "The call would be closed at once")
        .throwIfAny(AwardsError.EXTENSION_NOT_LATER);
    DraftEdition.checkTimeline(edition.callOpensAt(), wanted.callClosesAt(), judgingClosesAt);
    edition.extend(wanted.callClosesAt(), judgingClosesAt);
    editions.flush();
    events.tell(Kind.UPDATED, List.of(edition));
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO award_call_extension
               (id, edition_id, closed_at, closes_at, judging_closed_at, judging_closes_at, reason,
                extended_at, extended_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        editionId,
        closedAt,
        wanted.callClosesAt(),
        judgingClosedAt,
        judgingClosesAt,
        wanted.reason(),
        now,
        actor);
    return id;
  }
}
