package org.wego.fees.money;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.FeesTest;
import org.wego.platform.testkit.Proof;

/**
 * Random scripts over a few members and two fee years, played on the running service by one caller
 * and by several at once, with connections cut now and then; after each round the books have to
 * balance, and to be what {@link MoneyModel} says.
 *
 * <p>{@code -Dmoney.seed=} plays the scripts of a seed again, {@code -Dmoney.sequences=} and {@code
 * -Dmoney.rounds=} set how many and how long, {@code -Dmoney.shrinking=} for how many seconds a
 * failing one is made shorter.
 */
@QuarkusTest
class MoneyPropertyTest extends FeesTest {

  private static final Logger LOG = Logger.getLogger(MoneyPropertyTest.class);
  private static final Clock REAL_TIME = Clock.systemUTC();
  private static final Duration SHRINKING =
      Duration.ofSeconds(Integer.getInteger("money.shrinking", 90));

  @Test
  @DisplayName("F10, F11, F12: whatever is done in any order and at once, the books are right")
  void whatever_is_done_in_any_order_and_at_once_the_books_are_right() {
    long seed = Long.getLong("money.seed", REAL_TIME.millis());
    int sequences = Integer.getInteger("money.sequences", Proof.choose(3, 6));
    int rounds = Integer.getInteger("money.rounds", 15);
    LOG.infof("Seed %d: play it again with -Dmoney.seed=%d", seed, seed);
    SplittableRandom seeds = new SplittableRandom(seed);
    for (int i = 0; i < sequences; i++) {
      Script script = Script.random(seeds.split(), rounds);
      Performance.Failure failure = failure(script).orElse(null);
      if (failure != null) {
        LOG.infof("Sequence %d fails, and is being made shorter:%s", i + 1, script);
        throw new AssertionError(
            "-Dmoney.seed=%d, sequence %d: %s".formatted(seed, i + 1, shortest(script, failure)),
            failure);
      }
    }
  }

  private static Optional<Performance.Failure> failure(Script script) {
    try {
      Performance.of(script);
      return Optional.empty();
    } catch (Performance.Failure e) {
      return Optional.of(e);
    }
  }

  /** Leaves out step after step as long as what is left fails as well. */
  private static String shortest(Script script, Performance.Failure failure) {
    Instant end = REAL_TIME.instant().plus(SHRINKING);
    Script shortest = script.upTo(failure.round());
    String message = failure.getMessage();
    boolean shrinks = true;
    while (shrinks) {
      shrinks = false;
      for (Script shorter : shortest.shorter()) {
        Optional<Performance.Failure> still = failure(shorter);
        if (REAL_TIME.instant().isAfter(end)) {
          break;
        }
        if (still.isPresent()) {
          shortest = shorter;
          message = still.get().getMessage();
          shrinks = true;
          break;
        }
      }
    }
    return shortest + "\n" + message;
  }
}
