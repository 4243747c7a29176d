package org.wego.awards.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.AwardsError;
import org.wego.awards.Region;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.awards.member.KnownMember;
import org.wego.awards.member.KnownMembers;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Makes an entry for an award a good practice, with the city's consent (A10). */
@ApplicationScoped
public class ShareEntry {

  private static final Set<String> NOT_HANDED_IN = Set.of("DRAFT", "WITHDRAWN");

  @Inject GoodPractices practices;
  @Inject PracticeReviews reviews;
  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject KnownMembers members;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * What the library wants to know besides what the entry says; what is {@code null} is as there.
   *
   * @param region of a city that is no member, {@code null} for a member
   */
  public record Supplement(
      Audience audience, String title, String summary, String description, Region region) {}

  private record Entry(
      UUID id,
      UUID editionId,
      String state,
      String cityName,
      String nativeCityName,
      String country,
      UUID memberId,
      UUID ownerMemberId,
      String ownerSubject,
      AwardCategory category,
      String title,
      String summary,
      String description,
      List<String> links,
      boolean consent) {

    static Entry read(ResultSet row) throws SQLException {
      return new Entry(
          row.getObject("id", UUID.class),
          row.getObject("edition_id", UUID.class),
          row.getString("state"),
          row.getString("city_name"),
          row.getString("native_city_name"),
          row.getString("country"),
          row.getObject("member_id", UUID.class),
          row.getObject("owner_member_id", UUID.class),
          row.getString("owner_subject"),
          Optional.ofNullable(row.getString("category")).map(AwardCategory::valueOf).orElse(null),
          row.getString("title"),
          row.getString("summary"),
          row.getString("description"),
          List.of((String[]) row.getArray("links").getArray()),
          row.getBoolean("publication_consent"));
    }
  }

  /**
   * Makes the entry a practice, which the Secretariat publishes or not. A city that does so itself
   * consents by that.
   *
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, ENTRY_NOT_SUBMITTED, ENTRY_SHARED_ALREADY,
   *     CONSENT_MISSING, GOOD_PRACTICE_CITY
   */
  @Transactional
  public PracticeDetails share(
      UUID entryId, Supplement supplement, PracticeScope scope, String actor) {
    Entry entry = lock(entryId, scope);
    permissions.require(
        entry.editionId(), scope.all() ? Party.SECRETARIAT : Party.ENTRANT, Act.SHARE_ENTRY);
    requireShareable(entry, scope);
    GoodPractice practice =
        new GoodPractice(
            new NewPractice(
                profile(entry, supplement),
                city(entry, supplement),
                entry.id(),
                entry.ownerMemberId(),
                entry.ownerSubject()),
            clock.instant(),
            actor);
    practices.persistAndFlush(practice);
    reviews.persist(
        new PracticeReview(practice.id(), ReviewAct.SUBMITTED, null, clock.instant(), actor));
    return practice.details();
  }

  /** Two who share the same entry take turns, so that the second sees the first's practice. */
  private Entry lock(UUID entryId, PracticeScope scope) {
    sql.find(
            "SELECT edition_id FROM award_entry WHERE id = ?",
            row -> row.getObject(1, UUID.class),
            entryId)
        .ifPresent(holdEdition::together);
    return sql.find(
            "SELECT * FROM award_entry WHERE id = ? FOR NO KEY UPDATE", Entry::read, entryId)
        .filter(entry -> scope.all() || scope.owns(entry.ownerMemberId(), entry.ownerSubject()))
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "There is no such entry"));
  }

  private void requireShareable(Entry entry, PracticeScope scope) {
    if (NOT_HANDED_IN.contains(entry.state())) {
      throw new ProblemException(
          AwardsError.ENTRY_NOT_SUBMITTED,
          "The entry is " + entry.state() + ": only what takes part becomes a good practice");
    }
    practices
        .find("entryId", entry.id())
        .firstResultOptional()
        .ifPresent(
            there -> {
              throw new ProblemException(
                      AwardsError.ENTRY_SHARED_ALREADY, "The entry is a good practice already")
                  .with("existing", "/api/v1/good-practices/" + there.id());
            });
    if (scope.all() && !entry.consent()) {
      throw new ProblemException(
          AwardsError.CONSENT_MISSING,
          "The city has not consented that its entry becomes a good practice; it may share it"
              + " itself");
    }
  }

  private static PracticeProfile profile(Entry entry, Supplement supplement) {
    return new PracticeProfile(
        Objects.requireNonNullElse(supplement.title(), entry.title()),
        Objects.requireNonNullElse(supplement.summary(), entry.summary()),
        supplement.description() == null ? entry.description() : supplement.description(),
        entry.links(),
        supplement.audience(),
        entry.category());
  }

  private PracticeCity city(Entry entry, Supplement supplement) {
    Optional<KnownMember> member =
        Optional.ofNullable(entry.memberId())
            .flatMap(members::find)
            .or(() -> members.named(entry.cityName(), entry.country()));
    Region region = member.map(KnownMember::region).orElse(supplement.region());
    new Faults()
        .addIf(
            region == null,
            "/region",
            AwardsError.GOOD_PRACTICE_CITY.name(),
            "The city is no member: say of which region it is")
        .throwIfAny(AwardsError.GOOD_PRACTICE_CITY);
    return new PracticeCity(
        entry.cityName(),
        entry.nativeCityName(),
        entry.country(),
        region,
        member.map(KnownMember::memberId).orElse(null));
  }
}
