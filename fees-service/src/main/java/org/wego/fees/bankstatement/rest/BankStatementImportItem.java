package org.wego.fees.bankstatement.rest;

import java.time.Instant;
import java.util.UUID;
import org.wego.fees.bankstatement.BankStatementImport;

/** An import of bank statements in a list. */
public record BankStatementImportItem(
    UUID id,
    String messageId,
    String format,
    int entries,
    int added,
    int matched,
    int skipped,
    Instant importedAt,
    String importedBy) {

  static BankStatementImportItem from(BankStatementImport from) {
    return new BankStatementImportItem(
        from.id(),
        from.messageId(),
        from.format(),
        from.entries(),
        from.added(),
        from.matched(),
        from.skipped(),
        from.importedAt(),
        from.importedBy());
  }
}
