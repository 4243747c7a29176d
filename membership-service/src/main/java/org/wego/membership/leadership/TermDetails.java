package org.wego.membership.leadership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A term.
 *
 * @param nominalEnd nominal: holders stay until their successors assume
 * @param assembly the General Assembly whose elections filled it, {@code null} when none is known
 */
public record TermDetails(
    UUID id,
    String name,
    LocalDate beginsOn,
    LocalDate nominalEnd,
    Assembly assembly,
    long version) {

  /** What the Secretariat says of it. */
  public TermDraft draft() {
    return new TermDraft(name, beginsOn, nominalEnd);
  }
}
