package org.wego.platform.pdf;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How documents are made. */
@ConfigMapping(prefix = "wego.pdf")
interface PdfConfig {

  /** How many are made at once; each holds some megabytes. Others wait. */
  @WithDefault("2")
  @Min(1)
  @Max(32)
  int atOnce();

  /** How long one waits for its turn, before the caller is told to come again. */
  @WithDefault("20s")
  Duration patience();
}
