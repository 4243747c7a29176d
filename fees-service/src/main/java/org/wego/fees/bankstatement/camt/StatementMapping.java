package org.wego.fees.bankstatement.camt;

import com.prowidesoftware.swift.model.mx.dic.AccountStatement14;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV13;
import com.prowidesoftware.swift.model.mx.dic.CashAccount43;
import com.prowidesoftware.swift.model.mx.dic.CashBalance8;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateTimePeriod1;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry15;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wego.fees.FeesError;
import org.wego.fees.bankstatement.Statement;
import org.wego.fees.bankstatement.StatementEntry;
import org.wego.fees.bankstatement.StatementFile;

/** Takes from a message what this service wants to know, and checks that it is whole. */
final class StatementMapping {

  private static final String ROOT = "/BkToCstmrStmt";
  private static final int REFERENCE = 35;

  private final Checks checks;
  private final EntryMapping entries;
  private final int maxEntries;

  StatementMapping(Checks checks, LocalDate today, int maxEntries) {
    this.checks = checks;
    this.entries = new EntryMapping(checks, today);
    this.maxEntries = maxEntries;
  }

  StatementFile file(BankToCustomerStatementV13 message, String format) {
    String messageId =
        checks.requiredText(
            message.getGrpHdr() == null ? null : message.getGrpHdr().getMsgId(),
            REFERENCE,
            ROOT + "/GrpHdr/MsgId");
    List<AccountStatement14> told = message.getStmt();
    checks.required(told.isEmpty() ? null : told, ROOT + "/Stmt");
    int entryCount = told.stream().mapToInt(statement -> statement.getNtry().size()).sum();
    if (entryCount > maxEntries) {
      checks.fault(ROOT + "/Stmt", "TOO_LONG", "The file has more than " + maxEntries + " entries");
      return new StatementFile(messageId, format, List.of());
    }
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      statements.add(statement(told.get(i), ROOT + "/Stmt/" + i));
    }
    return new StatementFile(messageId, format, statements);
  }

  private Statement statement(AccountStatement14 told, String at) {
    CashAccount43 account = told.getAcct();
    String number = account == null ? null : Checks.account(account.getId());
    checks.required(number, at + "/Acct/Id");
    if (account != null && account.getCcy() != null && !account.getCcy().equals("USD")) {
      checks.fault(
          at + "/Acct/Ccy",
          FeesError.CURRENCY_NOT_ACCEPTED.name(),
          "Only accounts in USD are accepted");
    }
    Optional<CashBalance8> openingBalance = balance(told.getBal(), true);
    Optional<CashBalance8> closingBalance = balance(told.getBal(), false);
    BigDecimal opening = amount(told.getBal(), openingBalance, "opening", at);
    BigDecimal closing = amount(told.getBal(), closingBalance, "closing", at);
    List<StatementEntry> movements = new ArrayList<>();
    int skipped = 0;
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < told.getNtry().size(); i++) {
      ReportEntry15 entry = told.getNtry().get(i);
      String pointer = at + "/Ntry/" + i;
      if (entries.isBooked(entry, pointer)) {
        BigDecimal moved = entries.signed(entry, pointer);
        sum = moved == null || sum == null ? null : sum.add(moved);
        movements.addAll(entries.movements(entry, pointer));
      } else {
        skipped++;
      }
    }
    requireBalanced(opening, sum, closing, at);
    LocalDate closingOn = null;
    if (closingBalance.isPresent()) {
      String pointer = at + "/Bal/" + told.getBal().indexOf(closingBalance.get()) + "/Dt";
      closingOn = checks.day(checks.required(closingBalance.get().getDt(), pointer), pointer);
    }
    DateTimePeriod1 period = told.getFrToDt();
    return new Statement(
        number,
        checks.requiredText(told.getId(), REFERENCE, at + "/Id"),
        checks.wholeNumber(told.getElctrncSeqNb(), at + "/ElctrncSeqNb"),
        period == null ? null : instant(period.getFrDtTm()),
        period == null ? null : instant(period.getToDtTm()),
        opening,
        closing,
        closingOn,
        skipped,
        movements);
  }

  /**
   * The booked balance at the beginning or end. A statement in several pages has interim balances
   * there, and many banks call the opening one the previous closing one.
   */
  private static Optional<CashBalance8> balance(List<CashBalance8> all, boolean opening) {
    List<String> codes = opening ? List.of("OPBD", "PRCD") : List.of("CLBD");
    Optional<CashBalance8> proper =
        codes.stream()
            .flatMap(code -> all.stream().filter(balance -> code.equals(code(balance))))
            .findFirst();
    List<CashBalance8> interim =
        all.stream().filter(balance -> "ITBD".equals(code(balance))).toList();
    return proper.isPresent() || interim.isEmpty()
        ? proper
        : Optional.of(opening ? interim.get(0) : interim.get(interim.size() - 1));
  }

  private static String code(CashBalance8 balance) {
    return balance.getTp() == null || balance.getTp().getCdOrPrtry() == null
        ? null
        : balance.getTp().getCdOrPrtry().getCd();
  }

  private BigDecimal amount(
      List<CashBalance8> all, Optional<CashBalance8> found, String name, String at) {
    if (found.isEmpty()) {
      checks.fault(at + "/Bal", "REQUIRED", "The " + name + " balance is missing");
      return null;
    }
    String pointer = at + "/Bal/" + all.indexOf(found.get());
    CreditDebitCode sign = checks.required(found.get().getCdtDbtInd(), pointer + "/CdtDbtInd");
    BigDecimal amount = checks.dollars(found.get().getAmt(), pointer + "/Amt");
    return amount == null || sign != CreditDebitCode.DBIT ? amount : amount.negate();
  }

  private void requireBalanced(BigDecimal opening, BigDecimal sum, BigDecimal closing, String at) {
    if (opening != null
        && sum != null
        && closing != null
        && opening.add(sum).compareTo(closing) != 0) {
      checks.fault(
          at + "/Bal",
          "STATEMENT_UNBALANCED",
          "The opening balance %s and the entries, %s in all, make %s; the closing balance is %s"
              .formatted(
                  opening.toPlainString(),
                  sum.toPlainString(),
                  opening.add(sum).toPlainString(),
                  closing.toPlainString()));
    }
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
