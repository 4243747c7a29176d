package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.wego.awards.AwardCategory;
import org.wego.awards.AwardsError;
import org.wego.awards.assembly.AssemblyLock;
import org.wego.awards.assembly.KnownAssemblies;
import org.wego.awards.assembly.KnownAssembly;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Begins an edition, and changes what it sets for itself while it is a draft (A1, A4). */
@ApplicationScoped
public class DraftEdition {

  /** A1: that of the Assembly of Barcelona. */
  private static final int FIRST_YEAR = 2012;

  @Inject AwardEditions editions;
  @Inject EditionParts parts;
  @Inject EditionConfig config;
  @Inject PhasePermissions permissions;
  @Inject KnownAssemblies assemblies;
  @Inject AssemblyLock assemblyLock;
  @Inject Sql sql;
  @Inject Clock clock;

  /** Holds a change to the version that its caller has seen. */
  @FunctionalInterface
  public interface VersionCheck {
    void require(long version);
  }

  /** What is to become of an edition in view of its state. */
  @FunctionalInterface
  public interface Revision extends UnaryOperator<EditionTerms> {}

  /**
   * Begins an edition with the configured categories and criteria and the default permissions.
   *
   * @return its id
   * @throws ProblemException EDITION_YEAR_TOO_EARLY, EDITION_YEAR_TAKEN, EDITION_YEAR_IMPORTED,
   *     EDITION_TIMELINE_WRONG, SCORE_SCALE_WRONG
   */
  @Transactional
  public UUID draft(EditionTerms terms, String actor) {
    assemblyLock.acquire();
    UUID id = Ids.next();
    check(id, terms);
    editions.persistAndFlush(
        new AwardEdition(id, terms, assemblyOf(terms.year()), actor, clock.instant()));
    parts.putCategories(
        id,
        Arrays.stream(AwardCategory.values())
            .map(c -> new EditionCategory(c, config.bestPrizes(), config.outstandingPrizes()))
            .toList());
    parts.putCriteria(
        id,
        config.criteria().stream()
            .map(c -> new NewCriterion(c.name(), c.guidance().orElse(null), c.weight()))
            .toList());
    sql.update(
        """
        INSERT INTO award_permission (edition_id, phase, party, act)
        SELECT ?, phase, party, act FROM award_permission_default WHERE choice <> 'WITHHELD'
        """,
        id);
    return id;
  }

  /**
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, EDITION_YEAR_TOO_EARLY, EDITION_YEAR_TAKEN,
   *     EDITION_YEAR_IMPORTED, EDITION_TIMELINE_WRONG, SCORE_SCALE_WRONG
   */
  @Transactional
  public void revise(UUID id, VersionCheck version, Revision revision) {
    assemblyLock.acquire();
    AwardEdition edition = begin(id, version);
    EditionTerms terms = revision.apply(edition.terms());
    check(id, terms);
    edition.take(terms);
    edition.link(assemblyOf(terms.year()));
    editions.flush();
  }

  /**
   * Gives a draft these categories in place of those that it has.
   *
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, CATEGORIES_UNCLEAR
   */
  @Transactional
  public void putCategories(UUID id, VersionCheck version, List<EditionCategory> categories) {
    AwardEdition edition = begin(id, version);
    Faults faults = new Faults();
    for (int i = 0; i < categories.size(); i++) {
      AwardCategory category = categories.get(i).category();
      faults.addIf(
          categories.subList(0, i).stream().anyMatch(c -> c.category() == category),
          "/categories/" + i + "/category",
          "DUPLICATE",
          category + " is given twice");
    }
    faults.throwIfAny(AwardsError.CATEGORIES_UNCLEAR);
    parts.putCategories(id, categories);
    raiseVersion(edition);
  }

  /**
   * Gives a draft these criteria in place of those that it has. Their weights need not sum to 1
   * before the call opens.
   *
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, CRITERIA_UNCLEAR
   */
  @Transactional
  public void putCriteria(UUID id, VersionCheck version, List<NewCriterion> criteria) {
    AwardEdition edition = begin(id, version);
    Faults faults = new Faults();
    for (int i = 0; i < criteria.size(); i++) {
      String name = criteria.get(i).name();
      faults.addIf(
          criteria.subList(0, i).stream().anyMatch(c -> c.name().equalsIgnoreCase(name)),
          "/criteria/" + i + "/name",
          "DUPLICATE",
          "Another criterion has this name");
    }
    faults.throwIfAny(AwardsError.CRITERIA_UNCLEAR);
    parts.putCriteria(id, criteria);
    raiseVersion(edition);
  }

  /**
   * Gives a draft these permissions in place of those that it has (A4).
   *
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, PERMISSION_IMPOSSIBLE with everything that
   *     no edition can permit, and everything that each has to
   */
  @Transactional
  public void putPermissions(UUID id, VersionCheck version, List<Permission> wanted) {
    AwardEdition edition = begin(id, version);
    permissions.put(id, wanted);
    raiseVersion(edition);
  }

  private AwardEdition begin(UUID id, VersionCheck version) {
    AwardEdition edition = editions.lock(id);
    version.require(edition.version());
    permissions.require(id, Party.SECRETARIAT, Act.EDIT_EDITION);
    return edition;
  }

  /** What belongs to the edition is part of what its version is about. */
  private void raiseVersion(AwardEdition edition) {
    editions.getEntityManager().lock(edition, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    editions.flush();
  }

  private UUID assemblyOf(int year) {
    return assemblies.heldIn(year).map(KnownAssembly::eventId).orElse(null);
  }

  private void check(UUID id, EditionTerms terms) {
    new Faults()
        .addIf(
            terms.year() < FIRST_YEAR,
            "/year",
            "OUT_OF_RANGE",
            "The awards were given for the first time in " + FIRST_YEAR)
        .throwIfAny(AwardsError.EDITION_YEAR_TOO_EARLY);
    if (editions.count("year = ?1 and id <> ?2", terms.year(), id) > 0) {
      throw new ProblemException(
          AwardsError.EDITION_YEAR_TAKEN, "There is an edition of " + terms.year());
    }
    checkWinners(terms.year());
    checkTimeline(terms.callOpensAt(), terms.callClosesAt(), terms.judgingClosesAt());
    new Faults()
        .addIf(
            terms.scoreMin().compareTo(terms.scoreMax()) >= 0,
            "/scoreMax",
            "OUT_OF_RANGE",
            "The highest score is above the lowest")
        .throwIfAny(AwardsError.SCORE_SCALE_WRONG);
  }

  /** A year has one set of winners: those of an edition, or imported ones (A9). */
  private void checkWinners(int year) {
    // No import runs meanwhile: neither would see what the other one writes.
    sql.list("SELECT pg_advisory_xact_lock(hashtextextended('award_winner', 0))", row -> null);
    boolean imported =
        sql.find(
                "SELECT 1 FROM award_winner WHERE year = ? AND edition_id IS NULL LIMIT 1",
                row -> true,
                year)
            .isPresent();
    if (imported) {
      throw new ProblemException(
          AwardsError.EDITION_YEAR_IMPORTED, "The winners of " + year + " were imported");
    }
  }

  /**
   * @throws ProblemException EDITION_TIMELINE_WRONG
   */
  static void checkTimeline(Instant opens, Instant closes, Instant judgingCloses) {
    new Faults()
        .addIf(
            opens != null && closes != null && !opens.isBefore(closes),
            "/callClosesAt",
            "OUT_OF_ORDER",
            "The call closes after it opens")
        .addIf(
            judgingCloses != null && (closes == null || !closes.isBefore(judgingCloses)),
            "/judgingClosesAt",
            "OUT_OF_ORDER",
            "The judging closes after the call")
        .throwIfAny(AwardsError.EDITION_TIMELINE_WRONG);
  }
}
