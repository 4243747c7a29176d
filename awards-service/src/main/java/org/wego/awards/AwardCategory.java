package org.wego.awards;

/** The five categories of the WeGO Awards (A2). */
public enum AwardCategory {
  SERVICES("Services"),
  EFFICIENCY("Efficiency"),
  OPEN_CITY("Open City"),
  URBAN_MANAGEMENT("Urban Management"),
  DIGITAL_DIVIDE("Digital Divide");

  private final String words;

  AwardCategory(String words) {
    this.words = words;
  }

  /** As people write it, in English. */
  public String words() {
    return words;
  }
}
