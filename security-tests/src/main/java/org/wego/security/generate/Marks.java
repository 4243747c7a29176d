package org.wego.security.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that nobody writes by chance, and that say of whom they are and by which field of which
 * operation they came in. Whoever meets one in an answer sees what its owner has written.
 */
public final class Marks {

  private static final String SIGN = "zq7";
  private static final int RADIX = 36;
  private static final int DIGITS = 3;
  private static final Pattern MARK = Pattern.compile(SIGN + "([a-z])([0-9a-z]{" + DIGITS + "})");

  private final Map<Origin, Integer> numbers = new ConcurrentHashMap<>();
  private final List<Origin> origins = new ArrayList<>();

  /**
   * By which way something came in.
   *
   * @param operation its id
   * @param field the JSON pointer of where it stood, without the numbers of items
   */
  public record Origin(String operation, String field) {}

  /**
   * A mark that was met.
   *
   * @param owner the letter of whom it is
   */
  public record Met(char owner, Origin origin) {}

  /** The mark of an owner for this field. */
  public String mark(char owner, String operation, String field) {
    int number = numbers.computeIfAbsent(new Origin(operation, field), this::add);
    String digits = Integer.toString(number, RADIX);
    return SIGN + owner + "0".repeat(DIGITS - digits.length()) + digits;
  }

  private int add(Origin origin) {
    synchronized (origins) {
      origins.add(origin);
      return origins.size() - 1;
    }
  }

  /** Whether there is any mark in the text. */
  public static boolean isIn(String text) {
    return text.contains(SIGN);
  }

  /** The marks in the text, each once. */
  public Set<Met> met(String text) {
    Set<Met> met = new LinkedHashSet<>();
    if (!isIn(text)) {
      return met;
    }
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group(2), RADIX);
      synchronized (origins) {
        // What was cut off in the middle may be of no origin.
        if (number < origins.size()) {
          met.add(new Met(matcher.group(1).charAt(0), origins.get(number)));
        }
      }
    }
    return met;
  }
}
