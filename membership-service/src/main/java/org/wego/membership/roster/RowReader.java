package org.wego.membership.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.CountryCode;
import org.wego.membership.organization.NameKey;
import org.wego.membership.organization.Organization;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.organization.Region;

/** Reads one row of a roster and notes everything that is wrong with it. */
final class RowReader {

  private static final int NAME_LENGTH = 200;
  private static final int ADDRESS_LENGTH = 500;
  private static final long MAX_POPULATION = 1_000_000_000;

  private final CSVRecord row;
  private final long line;
  private final RosterRules rules;
  private final RosterFaults faults;

  RowReader(CSVRecord row, long line, RosterRules rules, RosterFaults faults) {
    this.row = row;
    this.line = line;
    this.rules = rules;
    this.faults = faults;
  }

  /** The row; empty when it has faults. */
  Optional<RosterRow> read() {
    int before = faults.total();
    UUID id = parse("id", false, RowReader::uuid, "A UUID is wanted");
    String name = text("name", true, NAME_LENGTH);
    if (name != null && NameKey.of(name).isEmpty()) {
      faults.add(line, "name", "INVALID_FORMAT", "A name holds a letter or a digit");
    }
    Organization organization =
        new Organization(
            name,
            text("nativeName", false, NAME_LENGTH),
            constant("organizationType", OrganizationType.class),
            country(),
            constant("region", Region.class),
            number("population", 1, MAX_POPULATION),
            Optional.ofNullable(number("populationYear", 1900, 2100))
                .map(Long::intValue)
                .orElse(null),
            text("address", false, ADDRESS_LENGTH));
    RosterRow read =
        new RosterRow(
            line,
            id,
            organization,
            Boolean.TRUE.equals(
                parse("founding", false, RowReader::truth, "true or false is wanted")),
            constant("category", Category.class),
            parse("since", true, LocalDate::parse, "A date as in 2014-11-06 is wanted"));
    if (faults.total() == before) {
      rules.check(read, faults);
    }
    return faults.total() == before ? Optional.of(read) : Optional.empty();
  }

  private String country() {
    String code = text("country", true, 2);
    if (code != null && !CountryCode.Assigned.contains(code)) {
      faults.add(line, "country", "INVALID_FORMAT", "An ISO 3166-1 alpha-2 country code is wanted");
    }
    return code;
  }

  private String text(String column, boolean required, int maxLength) {
    String text = value(column);
    if (text == null) {
      if (required) {
        faults.add(line, column, "REQUIRED", "A value is wanted");
      }
    } else if (text.length() > maxLength) {
      faults.add(line, column, "TOO_LONG", "At most " + maxLength + " characters are wanted");
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      faults.add(line, column, "INVALID_FORMAT", "Control characters are not allowed");
    }
    return text;
  }

  private Long number(String column, long min, long max) {
    Long number = parse(column, false, RowReader::wholeNumber, "A whole number is wanted");
    if (number != null && (number < min || number > max)) {
      faults.add(line, column, "OUT_OF_RANGE", "A number from " + min + " to " + max);
    }
    return number;
  }

  private <E extends Enum<E>> E constant(String column, Class<E> type) {
    String text = text(column, true, NAME_LENGTH);
    if (text == null) {
      return null;
    }
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.name().equals(text))
            .findFirst();
    if (found.isEmpty()) {
      faults.add(
          line,
          column,
          "UNKNOWN_VALUE",
          "One of these is wanted: "
              + Arrays.stream(type.getEnumConstants())
                  .map(Enum::name)
                  .collect(Collectors.joining(", ")));
    }
    return found.orElse(null);
  }

  private <T> T parse(String column, boolean required, Function<String, T> parser, String wanted) {
    String text = text(column, required, NAME_LENGTH);
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      faults.add(line, column, "INVALID_FORMAT", wanted);
      return null;
    }
  }

  private String value(String column) {
    return row.isSet(column) && !row.get(column).isBlank() ? row.get(column) : null;
  }

  private static UUID uuid(String text) {
    UUID id = UUID.fromString(text);
    // An id from another register keeps its version; Java's parser also takes shortened forms.
    if (!id.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("Not a UUID in full");
    }
    return id;
  }

  private static Long wholeNumber(String text) {
    // Java's parser also takes a plus sign and the digits of every script.
    if (!text.matches("-?[0-9]+")) {
      throw new NumberFormatException("Not a whole number in plain digits");
    }
    return Long.valueOf(text);
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Neither true nor false");
    };
  }
}
