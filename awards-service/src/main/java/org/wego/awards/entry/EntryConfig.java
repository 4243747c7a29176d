package org.wego.awards.entry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much an entry may hold (A3), where the rules are silent: assumed. Lengths in characters. */
@ConfigMapping(prefix = "wego.awards.entry")
public interface EntryConfig {

  /** The longest summary that can be handed in. */
  @WithDefault("1500")
  @Min(100)
  @Max(5000)
  int summaryLength();

  /** The longest description that can be handed in. */
  @WithDefault("15000")
  @Min(1000)
  @Max(30000)
  int descriptionLength();

  /** The longest text about results, and about transferability, that can be handed in. */
  @WithDefault("5000")
  @Min(500)
  @Max(15000)
  int chapterLength();

  /** How many drafts a member, or a login, may have for an edition. */
  @WithDefault("10")
  @Min(1)
  @Max(100)
  int draftsPerOwner();

  /** How many files an entry may have. */
  @WithDefault("10")
  @Min(1)
  @Max(50)
  int attachments();

  /** The largest file, in bytes; bodies of requests are bounded beside it. */
  @WithDefault("10485760")
  @Min(65536)
  @Max(10485760)
  int attachmentBytes();

  /** All files of an entry together, in bytes. */
  @WithDefault("41943040")
  @Min(65536)
  @Max(524288000)
  int attachmentBytesInAll();
}
