package org.wego.localstack.doctor.look;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * By how much another machine's clock differs from this one's.
 *
 * @param ahead how much later it is there
 * @param uncertainty by how much that may be wrong, for the way of the answer and for time that is
 *     told in whole seconds
 */
public record Skew(Duration ahead, Duration uncertainty) {

  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  /** How far the clocks differ at least. */
  public Duration atLeast() {
    Duration sure = ahead.abs().minus(uncertainty);
    return sure.isNegative() ? Duration.ZERO : sure;
  }

  static Skew between(Web.Answer answer, Instant there) {
    return new Skew(Duration.between(answer.middle(), there), answer.uncertainty());
  }

  /** By the header {@code Date}, which leaves out what is below a second. */
  static Optional<Skew> byDate(Web.Answer answer) {
    return answer
        .date()
        .flatMap(Skew::parse)
        .map(
            date ->
                new Skew(
                    Duration.between(answer.middle(), date.plus(HALF_A_SECOND)),
                    answer.uncertainty().plus(HALF_A_SECOND)));
  }

  private static Optional<Instant> parse(String date) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }
}
