package org.wego.events.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.wego.events.PrintedCode;

/** What the rules leave open about letters of invitation (E4): assumed. */
@ConfigMapping(prefix = "wego.events.letter")
interface LetterConfig {

  /** How long after the end of an event passports are kept. */
  @WithDefault("30d")
  @DurationMin(hours = 1)
  @DurationMax(days = 3_650)
  Duration passportsKept();

  /** Who signs. */
  @WithDefault("Secretary General of WeGO")
  String signatory();

  /** Where the public reaches the API: the QR code leads there. */
  @WithDefault("${wego.events.public-address}")
  String publicAddress();

  /** How often to look whether passports are due to be erased; {@code off} for never. */
  @WithDefault("1h")
  String checkInterval();

  /** Where a letter is confirmed. */
  default String address(PrintedCode code) {
    return publicAddress().replaceAll("/+$", "") + "/api/v1/visa-letters/" + code.printed();
  }
}
