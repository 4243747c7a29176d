package org.wego.fees.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wego.fees.Explanation;

/** Prints what led to an amount (F9); what does not apply is left out. */
final class ExplanationFacts {

  private ExplanationFacts() {}

  static List<SheetFact> of(Explanation explanation, String fee) {
    List<SheetFact> facts = new ArrayList<>();
    facts.add(new SheetFact("Fee schedule", explanation.schedule()));
    if (explanation.country() != null) {
      facts.add(new SheetFact("Country", Printed.country(explanation.country())));
    }
    facts.add(
        new SheetFact(
            "GDP per capita (PPP)",
            "USD "
                + Printed.amount(explanation.gdpPerCapitaPpp())
                + " for "
                + explanation.gdpYear()
                + (Boolean.TRUE.equals(explanation.gdpProjection()) ? ", a projection" : "")));
    if (explanation.gdpSource() != null) {
      facts.add(
          new SheetFact(
              "Source of the figure",
              explanation.gdpSource() + ", edition " + explanation.gdpEdition()));
    }
    if (explanation.population() != null) {
      facts.add(new SheetFact("Population", population(explanation)));
    }
    facts.add(new SheetFact("Row of the chart", "GDP per capita " + explanation.gdpBand()));
    if (explanation.populationBand() != null) {
      facts.add(new SheetFact("Column of the chart", "population " + explanation.populationBand()));
    }
    facts.add(new SheetFact("Fee in that cell", fee));
    return facts;
  }

  private static String population(Explanation explanation) {
    return Printed.count(explanation.population())
        + (explanation.populationYear() == null ? "" : " in " + explanation.populationYear())
        + (explanation.populationSource() == null
            ? ""
            : ", " + explanation.populationSource().toLowerCase(Locale.ROOT));
  }
}
