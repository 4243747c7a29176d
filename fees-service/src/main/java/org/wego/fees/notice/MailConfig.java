package org.wego.fees.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

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
  Period waitsFor();

  /** How many messages are queued in one transaction. */
  @WithDefault("500")
  int batchSize();
}
