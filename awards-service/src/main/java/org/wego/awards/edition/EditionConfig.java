package org.wego.awards.edition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a new edition has where its draft does not say (A2, A3, A6, A8). */
@ConfigMapping(prefix = "wego.awards.edition")
public interface EditionConfig {

  /** The zone in which the instants of its timeline are told. */
  @WithDefault("Asia/Seoul")
  ZoneId timeZone();

  @WithDefault("2")
  @Min(1)
  @Max(20)
  int entriesPerCity();

  /** The language in which entries are written: a primary BCP 47 tag. */
  @WithDefault("en")
  @Pattern(regexp = "[a-z]{2,3}")
  String entryLanguage();

  @WithDefault("3")
  @Min(1)
  @Max(15)
  int judgesPerEntry();

  @WithDefault("0")
  BigDecimal scoreMin();

  @WithDefault("10")
  BigDecimal scoreMax();

  @WithDefault("false")
  boolean blindReview();

  @WithDefault("true")
  boolean conflictsHideEntries();

  /** The prizes of each kind in each category. */
  @WithDefault("1")
  @Min(0)
  @Max(10)
  int bestPrizes();

  @WithDefault("1")
  @Min(0)
  @Max(10)
  int outstandingPrizes();

  /** The criteria, in their order. */
  @NotEmpty
  List<DefaultCriterion> criteria();

  /** A criterion of a new edition. */
  interface DefaultCriterion {

    @NotBlank
    String name();

    Optional<String> guidance();

    @DecimalMin("0.0001")
    BigDecimal weight();
  }
}
