package org.wego.awards.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.Region;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads the library: what is published, for anyone; what is not, for whoever may see it. */
@ApplicationScoped
public class PracticeQueries {

  private static final Listing<ListedPractice> PRACTICES =
      new Listing<>(
          ListedPractice.class,
          Keyset.<ListedPractice, UUID>endingIn("r.id", UUID.class, ListedPractice::id)
              .byNullable(
                  "publishedOn", "r.publishedOn", LocalDate.class, ListedPractice::publishedOn)
              .by("title", "r.title", String.class, ListedPractice::title)
              .by("cityName", "r.cityName", String.class, ListedPractice::cityName)
              .defaultSort("-publishedOn"));

  private static final Listing<PracticeReview> REVIEWS =
      new Listing<>(
          PracticeReview.class,
          Keyset.<PracticeReview, UUID>endingIn("r.id", UUID.class, PracticeReview::id)
              .defaultById());

  @Inject EntityManager entities;
  @Inject GoodPractices practices;

  /** Narrows the library; what is {@code null} does not. */
  public record Wanted(
      String searched,
      PracticeState state,
      AwardCategory category,
      Audience audience,
      Region region,
      String country,
      UUID memberId) {}

  /** The practices that the caller may see, those published last first. */
  public Page<PracticeSummary> list(PracticeScope scope, Wanted wanted, PageRequest request) {
    Filter filter =
        visible(scope)
            .equal("state", wanted.state())
            .equal("category", wanted.category())
            .equal("audience", wanted.audience())
            .equal("region", wanted.region())
            .equal("country", wanted.country())
            .equal("memberId", wanted.memberId());
    if (wanted.searched() != null) {
      filter.and(
          "cast(sql('array_to_tsvector(search_words) @@ cast(? as tsquery)', :searched)"
              + " as Boolean) = true",
          Map.of("searched", SearchWords.query(wanted.searched())));
    }
    return PRACTICES.page(entities, filter, request).map(ListedPractice::summary);
  }

  /** The practice, unless it is not published and not the caller's. */
  @Transactional
  public Optional<PracticeDetails> find(UUID id, PracticeScope scope) {
    return practices
        .findByIdOptional(id)
        .filter(practice -> practice.isPublished() || practice.isOf(scope))
        .map(GoodPractice::details);
  }

  /** What happened to a practice of the caller's, in that order; empty for one of others. */
  @Transactional
  public Optional<Page<ReviewEntry>> reviews(UUID id, PracticeScope scope, PageRequest request) {
    return practices
        .findByIdOptional(id)
        .filter(practice -> practice.isOf(scope))
        .map(
            practice ->
                REVIEWS
                    .page(entities, new Filter().equal("practiceId", id), request)
                    .map(PracticeReview::entry));
  }

  private static Filter visible(PracticeScope scope) {
    if (scope.all()) {
      return new Filter();
    }
    Map<String, Object> named = new HashMap<>();
    named.put("published", PracticeState.PUBLISHED);
    named.put("subject", scope.subject());
    String own = "r.ownerMemberId is null and r.ownerSubject = :subject";
    if (scope.memberId() != null) {
      named.put("member", scope.memberId());
      own = own + " or r.ownerMemberId = :member";
    }
    return new Filter().and("r.state = :published or " + own, named);
  }
}
