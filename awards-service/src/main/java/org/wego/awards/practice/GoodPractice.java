package org.wego.awards.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.AwardsError;
import org.wego.awards.Region;
import org.wego.platform.id.Ids;
import org.wego.platform.messaging.stream.EventSequence;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.text.NameKey;

/** A good practice (A10): handed in, then published or not, and taken back where need be. */
@Entity
@Table(name = "good_practice")
class GoodPractice {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private PracticeState state;

  @Column(name = "title", nullable = false)
  private String title;

  @Column(name = "summary", nullable = false)
  private String summary;

  @Column(name = "description")
  private String description;

  @Column(name = "links", nullable = false)
  private String[] links;

  @Enumerated(EnumType.STRING)
  @Column(name = "audience", nullable = false)
  private Audience audience;

  @Enumerated(EnumType.STRING)
  @Column(name = "category")
  private AwardCategory category;

  @Column(name = "city_name", nullable = false)
  private String cityName;

  @Column(name = "native_city_name")
  private String nativeCityName;

  @Column(name = "city_key", nullable = false)
  private String cityKey;

  @Column(name = "country", nullable = false)
  private String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "region", nullable = false)
  private Region region;

  @Column(name = "member_id")
  private UUID memberId;

  @Column(name = "entry_id")
  private UUID entryId;

  @Column(name = "owner_member_id")
  private UUID ownerMemberId;

  @Column(name = "owner_subject")
  private String ownerSubject;

  @Column(name = "published_on")
  private LocalDate publishedOn;

  @Column(name = "search_words", nullable = false)
  private String[] searchWords;

  @Column(name = "shared_at", nullable = false)
  private Instant sharedAt;

  @Column(name = "shared_by", nullable = false)
  private String sharedBy;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Embedded private EventSequence events = new EventSequence();

  protected GoodPractice() {}

  GoodPractice(NewPractice shared, Instant at, String actor) {
    this.id = Ids.next();
    this.state = PracticeState.SUBMITTED;
    this.cityName = shared.city().name();
    this.nativeCityName = shared.city().nativeName();
    this.cityKey = NameKey.of(shared.city().name());
    this.country = shared.city().country();
    this.region = shared.city().region();
    this.memberId = shared.city().memberId();
    this.entryId = shared.entryId();
    this.ownerMemberId = shared.ownerMemberId();
    this.ownerSubject = shared.ownerSubject();
    this.sharedAt = at;
    this.sharedBy = actor;
    describe(shared.profile());
  }

  /**
   * Changes what it says of itself. Its owner does so only while it is not in the library, so that
   * nothing gets there unseen; the Secretariat always.
   *
   * @return the event to be told, of what is in the library
   */
  Optional<PracticeEvent> revise(PracticeProfile revised, boolean secretariat, Instant at) {
    if (!secretariat) {
      require(
          Set.of(PracticeState.SUBMITTED, PracticeState.REJECTED, PracticeState.WITHDRAWN),
          "Take it back first: what is in the library is changed by the Secretariat only");
    }
    if (revised.equals(profile())) {
      return Optional.empty();
    }
    describe(revised);
    return isPublished() ? Optional.of(tellOfLibrary(at)) : Optional.empty();
  }

  /** Hands it in again. */
  void submitAgain() {
    require(
        Set.of(PracticeState.REJECTED, PracticeState.WITHDRAWN),
        "Only what was rejected or taken back is handed in again");
    state = PracticeState.SUBMITTED;
  }

  /** Puts it into the library; it counts from the day on which it first was there. */
  PracticeEvent publish(LocalDate today, Instant at) {
    require(Set.of(PracticeState.SUBMITTED), "Only what is handed in is published");
    state = PracticeState.PUBLISHED;
    if (publishedOn == null) {
      publishedOn = today;
    }
    return new PracticeEvent.Published(told(), events.next(), at);
  }

  void reject() {
    require(Set.of(PracticeState.SUBMITTED), "Only what is handed in is rejected");
    state = PracticeState.REJECTED;
  }

  /**
   * Takes it back.
   *
   * @return the event to be told, of what was in the library
   */
  Optional<PracticeEvent> withdraw(Instant at) {
    require(
        Set.of(PracticeState.SUBMITTED, PracticeState.PUBLISHED),
        "Only what is handed in or published is taken back");
    // What the library began with is told of when its city becomes known, and not before.
    boolean known = isPublished() && events.last() > 0;
    state = PracticeState.WITHDRAWN;
    return known
        ? Optional.of(new PracticeEvent.Updated(told(), events.next(), at))
        : Optional.empty();
  }

  /** Its city has become known as a member. */
  Optional<PracticeEvent> linkTo(UUID member, Instant at) {
    memberId = member;
    if (!isPublished()) {
      return Optional.empty();
    }
    return Optional.of(tellOfLibrary(at));
  }

  /** A stream begins with the publication, whenever that is first told. */
  private PracticeEvent tellOfLibrary(Instant at) {
    return events.last() == 0
        ? new PracticeEvent.Published(told(), events.next(), at)
        : new PracticeEvent.Updated(told(), events.next(), at);
  }

  /** Its present state, told again. */
  PracticeEvent snapshot(Instant at) {
    return new PracticeEvent.Snapshot(told(), events.next(), at);
  }

  boolean isPublished() {
    return state == PracticeState.PUBLISHED;
  }

  boolean isOf(PracticeScope scope) {
    return scope.all() || scope.owns(ownerMemberId, ownerSubject);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  PracticeProfile profile() {
    return new PracticeProfile(title, summary, description, List.of(links), audience, category);
  }

  PracticeDetails details() {
    return new PracticeDetails(
        id,
        state,
        profile(),
        new PracticeCity(cityName, nativeCityName, country, region, memberId),
        entryId,
        publishedOn,
        sharedAt,
        version);
  }

  private void describe(PracticeProfile profile) {
    title = profile.title();
    summary = profile.summary();
    description = profile.description();
    links = profile.links().toArray(String[]::new);
    audience = profile.audience();
    category = profile.category();
    String[] words =
        SearchWords.of(title, summary, description, cityName, nativeCityName)
            .toArray(String[]::new);
    if (!Arrays.equals(words, searchWords)) {
      searchWords = words;
    }
  }

  /** To others it is in the library or it is not. */
  private PracticeEvent.State told() {
    return new PracticeEvent.State(
        id,
        title,
        cityName,
        country,
        memberId,
        audience,
        category,
        entryId,
        publishedOn,
        isPublished());
  }

  private void require(Collection<PracticeState> wanted, String otherwise) {
    if (!wanted.contains(state)) {
      throw new ProblemException(
          AwardsError.GOOD_PRACTICE_STATE, "The practice is " + state + ". " + otherwise);
    }
  }
}
