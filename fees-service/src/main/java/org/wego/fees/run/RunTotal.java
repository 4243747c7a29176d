package org.wego.fees.run;

import java.math.BigDecimal;
import org.wego.fees.OrganizationType;
import org.wego.fees.Region;

/** What a run means for the members of one region and type. */
public record RunTotal(Region region, OrganizationType organizationType, Tally tally) {

  /**
   * Members by what the run meant for them.
   *
   * @param amount of the invoices that were issued, or would be
   */
  public record Tally(
      int issued, BigDecimal amount, int alreadyIssued, int exempt, int exceptions) {

    public static final Tally NONE = new Tally(0, new BigDecimal("0.00"), 0, 0, 0);

    public int liable() {
      return issued + alreadyIssued + exempt + exceptions;
    }

    public Tally plus(Tally other) {
      return new Tally(
          issued + other.issued,
          amount.add(other.amount),
          alreadyIssued + other.alreadyIssued,
          exempt + other.exempt,
          exceptions + other.exceptions);
    }
  }
}
