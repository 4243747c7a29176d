package org.wego.fees.invoice;

import java.math.BigDecimal;
import java.util.UUID;
import org.wego.fees.OrganizationType;
import org.wego.fees.Region;

/**
 * What a fee year means for a member that is liable for it (F2).
 *
 * @param amount the fee, {@code null} where none can be told
 * @param detail why it could not be billed, {@code null} unless it is an exception
 * @param year the year whose figure is missing, where it is an exception
 */
public record Assessment(
    UUID memberId,
    String memberName,
    Region region,
    OrganizationType organizationType,
    Outcome outcome,
    BigDecimal amount,
    String detail,
    String country,
    int year) {

  /** The outcomes as the database tells them. */
  public enum Outcome {
    /** A fee is due and no invoice was there. */
    DUE,
    /** An invoice of the year was there before (F11). */
    ALREADY_ISSUED,
    /** It is exempt, and gets none (F8). */
    EXEMPT,
    INDICATOR_MISSING,
    POPULATION_MISSING,
    CELL_MISSING
  }

  /** Whether the member is liable and cannot be billed (F10). */
  public boolean exception() {
    return switch (outcome) {
      case DUE, ALREADY_ISSUED, EXEMPT -> false;
      case INDICATOR_MISSING, POPULATION_MISSING, CELL_MISSING -> true;
    };
  }
}
