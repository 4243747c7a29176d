package org.wego.fees.pdf;

import java.util.Map;

/** What the rules that led to an amount say, for those who pay it. */
final class RuleWords {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("F1", "Full and Friendship members pay an annual fee in US dollars."),
          Map.entry(
              "F2",
              "A fee is owed by who is such a member on 1 January, in a membership that began in an"
                  + " earlier year."),
          Map.entry(
              "F3",
              "The fee of a Full member is found by GDP per capita of its country and its"
                  + " population."),
          Map.entry("F4", "A band includes its lower bound; nothing is rounded before."),
          Map.entry(
              "F5",
              "The fee of a Friendship member is found by GDP per capita of the country of its"
                  + " office."),
          Map.entry(
              "F6", "GDP per capita is in purchasing-power parity, from the latest edition known."),
          Map.entry("F7", "The figure is that of the year that the schedule asks for."),
          Map.entry("F7a", "The population is the latest figure that is not after the fee year."),
          Map.entry(
              "F8", "A Friendship member that brought in five new members is exempt for a year."));

  private RuleWords() {}

  static String of(String rule) {
    return rule + (WORDS.containsKey(rule) ? ": " + WORDS.get(rule) : "");
  }
}
