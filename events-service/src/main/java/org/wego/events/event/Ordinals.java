package org.wego.events.event;

/** Ordinal numbers in English. */
public final class Ordinals {

  private Ordinals() {}

  /** Such as 4th. */
  public static String of(int number) {
    int lastTwo = number % 100;
    if (lastTwo >= 11 && lastTwo <= 13) {
      return number + "th";
    }
    return number
        + switch (number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
