package org.wego.awards.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Changes what a practice says of itself. */
@ApplicationScoped
public class ReviseGoodPractice {

  @Inject GoodPractices practices;
  @Inject PracticeEvents events;
  @Inject Clock clock;

  /**
   * Changes the practice.
   *
   * @param revision what it becomes, from what it is; refuses a caller who read another version
   */
  @Transactional
  public PracticeDetails revise(
      UUID id, Function<PracticeDetails, PracticeProfile> revision, PracticeScope scope) {
    GoodPractice practice = practices.lock(id, scope);
    PracticeProfile revised = revision.apply(practice.details());
    practice
        .revise(revised, scope.all(), clock.instant())
        .ifPresent(event -> events.publish(List.of(event)));
    practices.flush();
    return practice.details();
  }
}
