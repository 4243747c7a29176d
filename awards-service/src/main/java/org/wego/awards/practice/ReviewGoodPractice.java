package org.wego.awards.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Moves a practice on its way: into the library, back to its owner, out again (A10). */
@ApplicationScoped
public class ReviewGoodPractice {

  @Inject GoodPractices practices;
  @Inject PracticeReviews reviews;
  @Inject PracticeEvents events;
  @Inject Clock clock;

  /** Hands it in again, after it was rejected or taken back. */
  @Transactional
  public PracticeDetails submitAgain(UUID id, PracticeScope scope, String actor) {
    GoodPractice practice = practices.lock(id, scope);
    practice.submitAgain();
    return kept(practice, ReviewAct.SUBMITTED, null, actor);
  }

  /** Puts it into the library. */
  @Transactional
  public PracticeDetails publish(UUID id, PracticeScope scope, String actor) {
    GoodPractice practice = practices.lock(id, scope);
    events.publish(List.of(practice.publish(LocalDate.now(clock), clock.instant())));
    return kept(practice, ReviewAct.PUBLISHED, null, actor);
  }

  /** Gives it back to its owner. */
  @Transactional
  public PracticeDetails reject(UUID id, String reason, PracticeScope scope, String actor) {
    GoodPractice practice = practices.lock(id, scope);
    practice.reject();
    return kept(practice, ReviewAct.REJECTED, reason, actor);
  }

  /** Takes it back, out of the library where it was there. */
  @Transactional
  public PracticeDetails withdraw(UUID id, String reason, PracticeScope scope, String actor) {
    GoodPractice practice = practices.lock(id, scope);
    practice.withdraw(clock.instant()).ifPresent(event -> events.publish(List.of(event)));
    return kept(practice, ReviewAct.WITHDRAWN, reason, actor);
  }

  private PracticeDetails kept(GoodPractice practice, ReviewAct act, String reason, String actor) {
    reviews.persist(new PracticeReview(practice.id(), act, reason, clock.instant(), actor));
    practices.flush();
    return practice.details();
  }
}
