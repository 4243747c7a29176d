package org.wego.platform.http;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads single values from text, as strictly in a JSON string as in a parameter. */
public final class Scalars {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,19}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");

  private Scalars() {}

  /** Takes the reason why a value is refused. */
  @FunctionalInterface
  public interface Refusal {
    void refuse(String code, String detail);
  }

  /** Whether text can be read as this type. */
  public static boolean isReadable(Class<?> type) {
    return isText(type)
        || type == Integer.class
        || type == Long.class
        || type == BigDecimal.class
        || type == Boolean.class;
  }

  /** Whether the type is a string in JSON. */
  public static boolean isText(Class<?> type) {
    return type == String.class
        || type == UUID.class
        || type == LocalDate.class
        || type == Instant.class
        || type == URI.class
        || type.isEnum();
  }

  /** The value, or {@code null} after the refusal was told why not. */
  public static Object read(String text, Class<?> type, Refusal refusal) {
    if (type == String.class) {
      return string(text, refusal);
    } else if (type == UUID.class) {
      return UUID_TEXT.matcher(text).matches()
          ? UUID.fromString(text)
          : refused(refusal, "INVALID_FORMAT", "must be a UUID");
    } else if (type == LocalDate.class) {
      return date(text, refusal);
    } else if (type == Instant.class) {
      return instant(text, refusal);
    } else if (type == URI.class) {
      return uri(text, refusal);
    } else if (type.isEnum()) {
      return constant(text, type, refusal);
    } else if (type == Integer.class) {
      return integer(text, Integer::valueOf, refusal);
    } else if (type == Long.class) {
      return integer(text, Long::valueOf, refusal);
    } else if (type == BigDecimal.class) {
      return DECIMAL.matcher(text).matches()
          ? new BigDecimal(text)
          : refused(refusal, "INVALID_FORMAT", "must be a decimal number such as 1234.50");
    } else if (type == Boolean.class) {
      return text.equals("true") || text.equals("false")
          ? Boolean.valueOf(text)
          : refused(refusal, "INVALID_FORMAT", "must be true or false");
    }
    throw new IllegalStateException("Values of " + type + " cannot be read from text");
  }

  private static Object refused(Refusal refusal, String code, String detail) {
    refusal.refuse(code, detail);
    return null;
  }

  /**
   * Control characters other than tab and line breaks have no meaning in any text of the API, and
   * neither NUL nor half a surrogate pair can be stored.
   */
  private static Object string(String text, Refusal refusal) {
    boolean clean =
        text.codePoints()
            .allMatch(
                c ->
                    c == '\n'
                        || c == '\r'
                        || c == '\t'
                        || !(Character.isISOControl(c)
                            || Character.getType(c) == Character.SURROGATE));
    return clean ? text : refused(refusal, "INVALID_FORMAT", "must not contain control characters");
  }

  private static Object date(String text, Refusal refusal) {
    try {
      if (DATE.matcher(text).matches() && !text.startsWith("0000")) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException impossible) {
      return refused(refusal, "INVALID_FORMAT", "is not a day of the calendar");
    }
    return refused(refusal, "INVALID_FORMAT", "must be a date as in 2026-11-25");
  }

  private static Object instant(String text, Refusal refusal) {
    try {
      Instant instant = Instant.parse(text);
      int year = instant.atOffset(ZoneOffset.UTC).getYear();
      if (year >= 1 && year <= 9999) {
        return instant;
      }
      return refused(refusal, "OUT_OF_RANGE", "must be in the years 0001 to 9999");
    } catch (DateTimeException unreadable) {
      return refused(refusal, "INVALID_FORMAT", "must be an instant as in 2026-11-25T08:30:00Z");
    }
  }

  private static Object uri(String text, Refusal refusal) {
    try {
      return new URI(text);
    } catch (URISyntaxException unreadable) {
      return refused(refusal, "INVALID_FORMAT", "must be a URI");
    }
  }

  private static Object constant(String text, Class<?> type, Refusal refusal) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    String allowed =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .collect(Collectors.joining(", "));
    return refused(refusal, "UNKNOWN_VALUE", "must be one of " + allowed);
  }

  private static Object integer(String text, Function<String, Object> parse, Refusal refusal) {
    if (!INTEGER.matcher(text).matches()) {
      return refused(refusal, "INVALID_FORMAT", "must be a whole number");
    }
    try {
      return parse.apply(text);
    } catch (NumberFormatException tooLarge) {
      return refused(refusal, "OUT_OF_RANGE", "is too large");
    }
  }
}
