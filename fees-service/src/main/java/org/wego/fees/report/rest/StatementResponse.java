package org.wego.fees.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.ledger.EntryKind;
import org.wego.fees.report.AccountStatement;
import org.wego.platform.http.json.Money;
import org.wego.platform.http.page.Page;

/** A statement of account. */
@Schema(name = "AccountStatement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementResponse(
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    @Schema(description = "The first day; absent for the account's beginning") LocalDate from,
    @Schema(description = "The last day") LocalDate to,
    @Schema(description = "Owed before the first day, less unused money") Money opening,
    List<Line> lines,
    @Schema(description = "Owed after the last day, less unused money") Money closing) {

  /** An entry of the ledger that changes the balance. */
  @Schema(name = "AccountStatementLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      @Schema(description = "The entry of the ledger") UUID entryId,
      LocalDate bookedOn,
      EntryKind kind,
      @Schema(description = "Number of the invoice or credit note", examples = "WEGO-2016-000001")
          String document,
      @Schema(description = "What the payer or the reason says") String reference,
      @Schema(description = "What it adds to the balance") Money amount,
      @Schema(description = "The balance after it") Money balance) {

    private static Line from(AccountStatement.Line line) {
      return new Line(
          line.entryId(),
          line.bookedOn(),
          line.kind(),
          line.document(),
          line.reference(),
          Money.usd(line.amount()),
          Money.usd(line.balance()));
    }
  }

  /** A row of the table: the lines between two that tell the balances. */
  public record Row(
      LocalDate day, String kind, String document, String reference, Money amount, Money balance) {

    private static Row from(Line line) {
      return new Row(
          line.bookedOn(),
          line.kind().name(),
          line.document(),
          line.reference(),
          line.amount(),
          line.balance());
    }
  }

  static StatementResponse from(AccountStatement statement) {
    return new StatementResponse(
        statement.memberId(),
        statement.memberName(),
        statement.from(),
        statement.to(),
        Money.usd(statement.opening()),
        statement.lines().stream().map(Line::from).toList(),
        Money.usd(statement.closing()));
  }

  Page<Row> table() {
    return new Page<>(
        Stream.of(
                Stream.of(new Row(from, "OPENING_BALANCE", null, null, null, opening)),
                lines.stream().map(Row::from),
                Stream.of(new Row(to, "CLOSING_BALANCE", null, null, null, closing)))
            .flatMap(rows -> rows)
            .toList(),
        null,
        null);
  }
}
