package org.wego.fees.invoice;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference that a payer gives with a transfer (F12): an invoice's number as a creditor
 * reference of ISO 11649, such as {@code RF76WEGO2016000001}. The database writes it with the
 * invoice; this finds it again in what a bank tells.
 */
public final class CreditorReference {

  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  /** Six digits of a number, and more once a year needs them. */
  private static final int FEWEST_DIGITS = "2016".length() + 6;

  /** A reference, printed in groups of four or in one piece. */
  private static final Pattern REFERENCE =
      Pattern.compile("RF ?(\\d ?\\d) ?W ?E ?G ?O((?: ?\\d){10,14})");

  /** A number, with whatever a payer or a bank put in place of its hyphens. */
  private static final Pattern NUMBER =
      Pattern.compile("WEGO[ ./_-]*(\\d{4})[ ./_-]*(\\d{6,10})(?!\\d)");

  private CreditorReference() {}

  /**
   * The numbers of the invoices that a text names, each once: by reference, then by number. A
   * reference whose check digits do not hold names none.
   */
  public static List<String> numbersIn(String text) {
    if (text == null) {
      return List.of();
    }
    LinkedHashSet<String> numbers = new LinkedHashSet<>();
    String rest =
        REFERENCE
            .matcher(text.toUpperCase(Locale.ROOT).replaceAll("\\s+", " "))
            .replaceAll(
                found -> {
                  number(digits(found.group(1)), digits(found.group(2))).ifPresent(numbers::add);
                  return " ";
                });
    Matcher found = NUMBER.matcher(rest);
    while (found.find()) {
      numbers.add("WEGO-" + found.group(1) + "-" + found.group(2));
    }
    return new ArrayList<>(numbers);
  }

  /**
   * As many of the digits as the check digits hold for: more may follow that mean something else.
   */
  private static Optional<String> number(String checkDigits, String digits) {
    for (int length = digits.length(); length >= FEWEST_DIGITS; length--) {
      String yearAndNumber = digits.substring(0, length);
      if (checkDigits.equals(checkDigits("WEGO" + yearAndNumber))) {
        return Optional.of(
            "WEGO-" + yearAndNumber.substring(0, 4) + "-" + yearAndNumber.substring(4));
      }
    }
    return Optional.empty();
  }

  /** Letters count from A = 10, as base 36 has them. */
  private static String checkDigits(String reference) {
    StringBuilder digits = new StringBuilder();
    (reference + "RF00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
    int rest = new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    return "%02d".formatted(98 - rest);
  }

  private static String digits(String spaced) {
    return spaced.replace(" ", "");
  }
}
