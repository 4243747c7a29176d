package org.wego.fees.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Period;
import org.wego.fees.Days;

/** What is mailed to members, and when (N1). */
@ConfigMapping(prefix = "wego.fees.mail")
interface MailConfig {

  /** When invoices are mailed. */
  enum Invoices {
    /** When the Secretariat says so: a fee run can be looked at before its mails go out. */
    ON_REQUEST,
    /** As they are issued. */
    AT_ONCE
  }

  @WithDefault("ON_REQUEST")
  Invoices invoices();

  /** How often to look for notices that can be told; "off" for never. */
  @WithDefault("10s")
  String every();

  /** How often to look for notices that there is nothing left to tell of; "off" for never. */
  @WithDefault("1h")
  String giveUpEvery();

  /** After which a notice that waits for a contact is given up, unless its invoice is owed. */
  @WithDefault("P90D")
  @Days(min = 1, max = 3_660)
  Period waitsFor();

  /** How many messages are queued in one transaction. */
  @WithDefault("500")
  @Min(1)
  @Max(10_000)
  int batchSize();
}
