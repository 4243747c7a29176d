package org.wego.platform.http;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Gives the violations of Bean Validation the fault codes of the API. */
public final class Violations {

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("NotNull", "REQUIRED"),
          Map.entry("NotBlank", "REQUIRED"),
          Map.entry("NotEmpty", "REQUIRED"),
          Map.entry("Min", "OUT_OF_RANGE"),
          Map.entry("Max", "OUT_OF_RANGE"),
          Map.entry("DecimalMin", "OUT_OF_RANGE"),
          Map.entry("DecimalMax", "OUT_OF_RANGE"),
          Map.entry("Digits", "OUT_OF_RANGE"),
          Map.entry("Positive", "OUT_OF_RANGE"),
          Map.entry("PositiveOrZero", "OUT_OF_RANGE"),
          Map.entry("Negative", "OUT_OF_RANGE"),
          Map.entry("NegativeOrZero", "OUT_OF_RANGE"),
          Map.entry("Past", "OUT_OF_RANGE"),
          Map.entry("PastOrPresent", "OUT_OF_RANGE"),
          Map.entry("Future", "OUT_OF_RANGE"),
          Map.entry("FutureOrPresent", "OUT_OF_RANGE"),
          Map.entry("Pattern", "INVALID_FORMAT"),
          Map.entry("Email", "INVALID_FORMAT"));

  private Violations() {}

  /** The fault code; a constraint without a code of its own answers its name in UPPER_SNAKE. */
  public static String code(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    if (constraint.equals("Size") || constraint.equals("Length")) {
      Number max = (Number) violation.getConstraintDescriptor().getAttributes().get("max");
      return sizeOf(violation.getInvalidValue()) > max.longValue() ? "TOO_LONG" : "TOO_SHORT";
    }
    return CODES.getOrDefault(
        constraint, constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
  }

  private static int sizeOf(Object value) {
    if (value instanceof CharSequence text) {
      return text.length();
    } else if (value instanceof Map<?, ?> named) {
      return named.size();
    }
    return value instanceof Collection<?> many ? many.size() : 0;
  }
}
