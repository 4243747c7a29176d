package org.wego.fees.schedule;

/** A fee that falls from a cell to the one beside it, though GDP or population rises. */
public record FeeFall(Axis axis, FeeCell from, FeeCell to) {

  /** What rises. */
  public enum Axis {
    GDP,
    POPULATION
  }

  /** The fall in words. */
  public String detail() {
    return "The fee falls from %s to %s as %s rises from %s to %s"
        .formatted(
            from.amount().toPlainString(),
            to.amount().toPlainString(),
            axis == Axis.GDP ? "GDP per capita" : "population",
            axis == Axis.GDP ? from.gdpBand() : from.populationBand(),
            axis == Axis.GDP ? to.gdpBand() : to.populationBand());
  }
}
