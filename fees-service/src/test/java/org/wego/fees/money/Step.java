package org.wego.fees.money;

/**
 * One line of a script. It names what it is about by words (the second latest invoice of Seoul for
 * 2016), which are looked up when its turn comes, so that a script stays one when lines are left
 * out of it.
 *
 * @param member whose money, as an index of {@link Parties#ALL}
 * @param year the fee year
 * @param nth which of several invoices, payments or figures, the latest being 0
 * @param other the member whose invoice a payment is allocated to, or the edition of a figure
 * @param twice whether it is sent twice at once, with the same key
 */
record Step(Act act, int member, int year, int nth, int other, Sum sum, boolean twice) {

  /** An amount in cents: as it is, or so much more than what is left of what the step is about. */
  record Sum(boolean beyondRest, long cents) {

    long of(long rest) {
      return Math.max(1, beyondRest ? rest + cents : cents);
    }

    @Override
    public String toString() {
      return beyondRest
          ? "what is left%s%s".formatted(cents < 0 ? "" : "+", money(cents))
          : money(cents);
    }
  }

  static String money(long cents) {
    return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
  }

  @Override
  public String toString() {
    String name = Parties.ALL.get(member).name();
    String invoice = "invoice %s of %s for %d".formatted(back(), name, year);
    String line =
        switch (act) {
          case RUN, DRY_RUN, RESUME -> act + " " + year;
          case RECEIVE -> "RECEIVE %s from %s, %d days ago".formatted(sum, name, nth);
          case PAY, BANK, CREDIT -> act + " " + sum + " for " + invoice;
          case ALLOCATE ->
              "ALLOCATE %s of payment %s of %s to the invoice of %s for %d"
                  .formatted(sum, back(), name, Parties.ALL.get(other).name(), year);
          case REFUND -> "REFUND %s of payment %s of %s".formatted(sum, back(), name);
          case VOID, REPLACE, GIVE_UP, IMPOSSIBLE -> act + " " + invoice;
          case GDP ->
              "GDP of %s for %d is %s in edition %s"
                  .formatted(
                      Parties.ALL.get(member).country(),
                      year - 2,
                      Parties.gdp(nth),
                      Parties.edition(other));
          case POPULATION ->
              "POPULATION of %s for %d is %d"
                  .formatted(name, year - other, Parties.population(nth));
          case WAIVE, REVOKE -> act + " the fee of " + name + " for " + year;
          case RETRY, NEXT_DAY -> act.name();
        };
    return twice ? line + ", twice at once" : line;
  }

  private String back() {
    return nth == 0 ? "(the latest)" : "(" + nth + " before the latest)";
  }
}
