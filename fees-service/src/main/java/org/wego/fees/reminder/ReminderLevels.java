package org.wego.fees.reminder;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * The levels of reminders, as configured; a service whose levels are not in order does not start.
 */
@Startup
@ApplicationScoped
class ReminderLevels {

  /** No reminder is about another fee year. */
  private static final int MAX_DAYS = 365;

  @Inject ReminderConfig config;

  @PostConstruct
  void check() {
    require(config.levels());
  }

  static void require(List<Integer> levels) {
    boolean rising =
        IntStream.range(1, levels.size()).allMatch(i -> levels.get(i - 1) < levels.get(i));
    boolean near = levels.stream().allMatch(level -> Math.abs(level) <= MAX_DAYS);
    if (levels.isEmpty() || !rising || !near) {
      throw new IllegalStateException(
          "wego.fees.reminder.levels must rise, from -%d to %d: %s"
              .formatted(MAX_DAYS, MAX_DAYS, levels));
    }
  }

  SqlArray array() {
    return SqlArray.of("integer", config.levels());
  }

  /** The last due date of which the first level is reached on that day. */
  LocalDate reachedBy(LocalDate asOf) {
    return asOf.minusDays(config.levels().get(0));
  }

  boolean last(int level) {
    return config.levels().get(config.levels().size() - 1) == level;
  }
}
