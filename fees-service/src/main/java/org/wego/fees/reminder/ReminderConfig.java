package org.wego.fees.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/** When members are reminded (F13, assumed). */
@ConfigMapping(prefix = "wego.fees.reminder")
interface ReminderConfig {

  /** Off: nobody is reminded unless the Secretariat does it. */
  @WithDefault("true")
  boolean enabled();

  /** When to look, in the business zone; "off" for never. */
  @WithDefault("0 0 9-17 * * ?")
  String cron();

  /** Days after the due date; below zero for before. */
  @WithDefault("-30,0,14,30,60")
  List<Integer> levels();

  /** How many reminders are queued in one transaction. */
  @WithDefault("500")
  @Min(1)
  @Max(10_000)
  int batchSize();

  /** How many at most go out on one request; the others follow by themselves. */
  @WithDefault("2000")
  @Min(1)
  @Max(100_000)
  int requestLimit();
}
