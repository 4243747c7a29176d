package org.wego.platform.http.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money as the API shows it: {@code {"amount":"4500.00","currency":"USD"}}. The amount
 * travels as a decimal string, so that no reader makes a float of it.
 *
 * @param amount at most twelve digits before the point and two after it
 * @param currency ISO 4217 code
 */
@Schema(description = "An amount of money; the amount is a decimal string, never a float")
public record Money(
    @NotNull
        @Digits(integer = 12, fraction = 2)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
            pattern = "^-?[0-9]{1,12}(\\.[0-9]{1,2})?$",
            examples = "4500.00")
        BigDecimal amount,
    @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(examples = "USD") String currency) {

  /**
   * Shows two decimals where that loses nothing; a finer amount is left for validation to refuse.
   */
  public Money {
    if (amount != null && amount.scale() < 2) {
      amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }
  }

  /** An amount in US dollars. */
  public static Money usd(BigDecimal amount) {
    return new Money(amount, "USD");
  }
}
