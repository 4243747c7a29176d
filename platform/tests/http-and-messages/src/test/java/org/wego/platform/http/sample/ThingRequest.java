package org.wego.platform.http.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wego.platform.http.json.Money;

record ThingRequest(
    @NotBlank @Size(max = 200) String name,
    @NotNull Colour colour,
    @PositiveOrZero Integer size,
    LocalDate since,
    Maker maker,
    @Size(max = 3) List<@NotBlank @Size(max = 10) String> tags,
    Money price,
    BigDecimal weight,
    @Size(max = 3) Map<String, @NotBlank @Size(max = 10) String> labels) {

  record Maker(
      @NotBlank @Size(max = 50) String name,
      @JsonProperty("for") int inFavour,
      boolean founding,
      @Max(5) Long rank) {}
}
