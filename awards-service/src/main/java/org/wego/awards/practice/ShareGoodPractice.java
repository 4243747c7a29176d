package org.wego.awards.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.OrganizationType;
import org.wego.awards.Region;
import org.wego.awards.member.KnownMember;
import org.wego.awards.member.KnownMembers;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.text.NameKey;

/** Takes a practice that a member shares, or the Secretariat for a member or a city (A10). */
@ApplicationScoped
public class ShareGoodPractice {

  /** Whose name is that of their city. */
  private static final Set<OrganizationType> CITIES =
      EnumSet.of(OrganizationType.CITY, OrganizationType.LOCAL_GOVERNMENT);

  @Inject GoodPractices practices;
  @Inject PracticeReviews reviews;
  @Inject KnownMembers members;
  @Inject Clock clock;

  /**
   * Whose practice is shared, as it was said; what follows from the member may be {@code null}.
   *
   * @param memberId the member that shares it, {@code null} for a city that is none
   */
  public record SaidCity(
      UUID memberId, String name, String nativeName, String country, Region region) {}

  /**
   * Takes the practice; the Secretariat publishes it or not.
   *
   * @throws ProblemException GOOD_PRACTICE_MEMBER, GOOD_PRACTICE_CITY
   */
  @Transactional
  public PracticeDetails share(
      PracticeProfile profile, SaidCity said, PracticeScope scope, String actor) {
    PracticeCity city = scope.all() ? anyCity(said) : cityOf(present(scope.memberId()), said);
    GoodPractice practice =
        new GoodPractice(
            new NewPractice(profile, city, null, city.memberId(), scope.subject()),
            clock.instant(),
            actor);
    practices.persistAndFlush(practice);
    reviews.persist(
        new PracticeReview(practice.id(), ReviewAct.SUBMITTED, null, clock.instant(), actor));
    return practice.details();
  }

  /** A city that turns out to be a member is taken for it. */
  private PracticeCity anyCity(SaidCity said) {
    if (said.memberId() != null) {
      return cityOf(present(said.memberId()), said);
    }
    String code = AwardsError.GOOD_PRACTICE_CITY.name();
    String wanted = "Without a member, say whose practice it is";
    new Faults()
        .addIf(said.name() == null, "/cityName", code, wanted)
        .addIf(said.country() == null, "/country", code, wanted)
        .addIf(said.region() == null, "/region", code, wanted)
        .throwIfAny(AwardsError.GOOD_PRACTICE_CITY);
    return members
        .named(said.name(), said.country())
        .map(member -> cityOf(member, said))
        .orElseGet(
            () ->
                new PracticeCity(
                    said.name(), said.nativeName(), said.country(), said.region(), null));
  }

  private KnownMember present(UUID memberId) {
    return Optional.ofNullable(memberId)
        .flatMap(members::find)
        .filter(member -> member.category() != null)
        .orElseThrow(
            () ->
                new ProblemException(
                    AwardsError.GOOD_PRACTICE_MEMBER, "No present member is known by this id"));
  }

  /** A city speaks for itself; an association or agency may tell which of its cities it is. */
  private static PracticeCity cityOf(KnownMember member, SaidCity said) {
    boolean isCity = CITIES.contains(member.organizationType());
    String code = AwardsError.GOOD_PRACTICE_CITY.name();
    new Faults()
        .addIf(
            said.memberId() != null && !said.memberId().equals(member.memberId()),
            "/memberId",
            code,
            "A member shares its own practices")
        .addIf(
            isCity
                && said.name() != null
                && !NameKey.of(said.name()).equals(NameKey.of(member.name())),
            "/cityName",
            code,
            "The member is the city " + member.name())
        .addIf(
            said.country() != null && !said.country().equals(member.country()),
            "/country",
            code,
            "The member is in " + member.country())
        .addIf(
            said.region() != null && said.region() != member.region(),
            "/region",
            code,
            "The member is of the region " + member.region())
        .throwIfAny(AwardsError.GOOD_PRACTICE_CITY);
    boolean itself = isCity || said.name() == null;
    return new PracticeCity(
        itself ? member.name() : said.name(),
        itself && said.nativeName() == null ? member.nativeName() : said.nativeName(),
        member.country(),
        member.region(),
        member.memberId());
  }
}
