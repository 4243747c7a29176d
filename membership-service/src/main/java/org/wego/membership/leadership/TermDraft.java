package org.wego.membership.leadership;

import java.time.LocalDate;

/**
 * What the Secretariat says of a term.
 *
 * @param nominalEnd nominal: holders stay until their successors assume
 */
public record TermDraft(String name, LocalDate beginsOn, LocalDate nominalEnd) {

  /** The draft with what it leaves out: a length in years, and a name of its two years. */
  public static TermDraft of(String name, LocalDate beginsOn, LocalDate nominalEnd, int years) {
    LocalDate end = nominalEnd == null ? beginsOn.plusYears(years) : nominalEnd;
    return new TermDraft(
        name == null ? beginsOn.getYear() + "-" + end.getYear() : name, beginsOn, end);
  }
}
