package org.wego.fees.bankstatement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.bankstatement.BankStatementImport;
import org.wego.fees.bankstatement.ImportOutcome;
import org.wego.fees.bankstatement.ImportedStatement;
import org.wego.platform.http.json.Money;

/** An import of bank statements, or what it would be. */
@Schema(name = "BankStatementImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BankStatementImportResponse(
    @Schema(description = "Absent for a dry run") UUID id,
    boolean dryRun,
    @Schema(description = "Whether all its statements were known: this is the earlier import then")
        boolean repeated,
    @Schema(description = "As the bank numbers its files") String messageId,
    @Schema(examples = "camt.053.001.08") String format,
    @Schema(description = "Booked entries of its statements") int entries,
    @Schema(description = "Those that no earlier statement told of") int added,
    @Schema(description = "Those of the added that were booked as payments by themselves")
        int matched,
    @Schema(description = "Those of the added that wait for a decision") int unmatched,
    @Schema(description = "Entries that moved nothing: pending ones, information, zero amounts")
        int skipped,
    List<Statement> statements,
    Instant importedAt,
    String importedBy) {

  /** One statement of the file. */
  @Schema(name = "BankStatement")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Statement(
      @Schema(description = "IBAN or the bank's own number") String account,
      String statementId,
      @Schema(description = "The electronic sequence number") Long sequence,
      Instant from,
      Instant to,
      Money openingBalance,
      Money closingBalance,
      LocalDate closingOn,
      int entries,
      int skipped) {

    static Statement from(ImportedStatement from) {
      return new Statement(
          from.account(),
          from.statementId(),
          from.sequence(),
          from.coversFrom(),
          from.coversTo(),
          Money.usd(from.opening()),
          Money.usd(from.closing()),
          from.closingOn(),
          from.entries(),
          from.skipped());
    }
  }

  static BankStatementImportResponse from(BankStatementImport from) {
    return new BankStatementImportResponse(
        from.id(),
        false,
        false,
        from.messageId(),
        from.format(),
        from.entries(),
        from.added(),
        from.matched(),
        from.added() - from.matched(),
        from.skipped(),
        from.statements().stream().map(Statement::from).toList(),
        from.importedAt(),
        from.importedBy());
  }

  /** What a dry run found out about a file with new statements. */
  static BankStatementImportResponse preview(ImportOutcome outcome) {
    return new BankStatementImportResponse(
        null,
        true,
        false,
        null,
        null,
        outcome.entries(),
        outcome.added(),
        outcome.matched(),
        outcome.added() - outcome.matched(),
        outcome.skipped(),
        null,
        null,
        null);
  }

  /** The earlier import, when the same statements come again. */
  BankStatementImportResponse again(boolean dryRun) {
    return new BankStatementImportResponse(
        id, dryRun, true, messageId, format, 0, 0, 0, 0, 0, statements, importedAt, importedBy);
  }
}
