package org.wego.fees.bankstatement.camt;

import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.Charges15;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction15;
import com.prowidesoftware.swift.model.mx.dic.Party50Choice;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation22;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry15;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences6;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wego.fees.FeesError;
import org.wego.fees.bankstatement.Direction;
import org.wego.fees.bankstatement.StatementEntry;

/** Takes the movements of money from an entry: one, or each transaction of a batch. */
final class EntryMapping {

  private static final int REFERENCE = 35;
  private static final int NAME = 140;
  private static final Set<String> NO_REFERENCES = Set.of("NONREF", "NOTPROVIDED", "NOTAVAILABLE");

  private final Checks checks;
  private final LocalDate today;

  EntryMapping(Checks checks, LocalDate today) {
    this.checks = checks;
    this.today = today;
  }

  /** Whether the entry moved money; pending entries and mere information did not. */
  boolean isBooked(ReportEntry15 entry, String at) {
    if (entry.getSts() == null) {
      checks.required(null, at + "/Sts");
      return true;
    }
    boolean zero =
        entry.getAmt() != null
            && entry.getAmt().getValue() != null
            && entry.getAmt().getValue().signum() == 0;
    return "BOOK".equals(entry.getSts().getCd()) && !zero;
  }

  /** What the entry adds to the balance; {@code null} when that cannot be told. */
  BigDecimal signed(ReportEntry15 entry, String at) {
    BigDecimal amount = checks.dollars(entry.getAmt(), at + "/Amt");
    CreditDebitCode sign = checks.required(entry.getCdtDbtInd(), at + "/CdtDbtInd");
    return amount == null || sign == null ? null : signed(amount, sign);
  }

  private static BigDecimal signed(BigDecimal amount, CreditDebitCode sign) {
    return sign == CreditDebitCode.DBIT ? amount.negate() : amount;
  }

  /** The movements of a booked entry, none when its amount cannot be told. */
  List<StatementEntry> movements(ReportEntry15 entry, String at) {
    LocalDate bookedOn = checks.day(entry.getBookgDt(), at + "/BookgDt");
    LocalDate valueOn = checks.day(entry.getValDt(), at + "/ValDt");
    LocalDate day = bookedOn == null ? valueOn : bookedOn;
    if (entry.getBookgDt() == null && entry.getValDt() == null) {
      checks.required(null, at + "/BookgDt");
    }
    if (day != null && day.isAfter(today)) {
      checks.fault(at + "/BookgDt", FeesError.DATE_IN_FUTURE.name(), "is still to come");
    }
    List<EntryTransaction15> transactions =
        entry.getNtryDtls().stream().flatMap(details -> details.getTxDtls().stream()).toList();
    if (entry.getAmt() == null
        || entry.getAmt().getValue() == null
        || entry.getCdtDbtInd() == null) {
      return List.of();
    }
    Whole whole = new Whole(entry, day, valueOn == null ? day : valueOn, at);
    if (transactions.size() < 2 || !addUp(entry, transactions)) {
      return List.of(movement(whole, transactions));
    }
    List<StatementEntry> movements = new ArrayList<>(transactions.size());
    for (EntryTransaction15 transaction : transactions) {
      if (amount(transaction).getValue().signum() > 0) {
        movements.add(part(whole, transaction));
      }
    }
    return movements;
  }

  /** An entry as a whole, with the days that it counts for. */
  private record Whole(ReportEntry15 entry, LocalDate bookedOn, LocalDate valueOn, String at) {

    boolean reversal() {
      return Boolean.TRUE.equals(entry.isRvslInd());
    }
  }

  /** Whether each transaction has an amount of its own, and they make up the entry's. */
  private static boolean addUp(ReportEntry15 entry, List<EntryTransaction15> transactions) {
    BigDecimal sum = BigDecimal.ZERO;
    for (EntryTransaction15 transaction : transactions) {
      ActiveOrHistoricCurrencyAndAmount amount = amount(transaction);
      if (amount == null
          || amount.getValue() == null
          || amount.getValue().signum() < 0
          || amount.getValue().precision() - amount.getValue().scale() > 12
          || amount.getValue().stripTrailingZeros().scale() > 2
          || !"USD".equals(amount.getCcy())) {
        return false;
      }
      sum = sum.add(signed(amount.getValue(), sign(entry, transaction)));
    }
    return sum.compareTo(signed(entry.getAmt().getValue(), entry.getCdtDbtInd())) == 0;
  }

  private static CreditDebitCode sign(ReportEntry15 entry, EntryTransaction15 transaction) {
    return transaction.getCdtDbtInd() == null ? entry.getCdtDbtInd() : transaction.getCdtDbtInd();
  }

  /** The transaction's amount; version 2 has it among the details only. */
  private static ActiveOrHistoricCurrencyAndAmount amount(EntryTransaction15 transaction) {
    if (transaction.getAmt() != null) {
      return transaction.getAmt();
    }
    return transaction.getAmtDtls() == null || transaction.getAmtDtls().getTxAmt() == null
        ? null
        : transaction.getAmtDtls().getTxAmt().getAmt();
  }

  private StatementEntry part(Whole whole, EntryTransaction15 transaction) {
    return entry(
        whole,
        sign(whole.entry(), transaction),
        amount(transaction).getValue(),
        List.of(transaction),
        transaction.getChrgs());
  }

  private StatementEntry movement(Whole whole, List<EntryTransaction15> transactions) {
    ReportEntry15 entry = whole.entry();
    Charges15 charges =
        entry.getChrgs() == null && transactions.size() == 1
            ? transactions.get(0).getChrgs()
            : entry.getChrgs();
    return entry(whole, entry.getCdtDbtInd(), entry.getAmt().getValue(), transactions, charges);
  }

  private StatementEntry entry(
      Whole whole,
      CreditDebitCode sign,
      BigDecimal amount,
      List<EntryTransaction15> transactions,
      Charges15 charges) {
    String at = whole.at();
    return new StatementEntry(
        sign == CreditDebitCode.DBIT ? Direction.DEBIT : Direction.CREDIT,
        amount,
        whole.reversal(),
        whole.bookedOn(),
        whole.valueOn(),
        bankReference(whole, transactions),
        checks.text(whole.entry().getNtryRef(), REFERENCE, at + "/NtryRef"),
        checks.text(
            first(references(transactions), TransactionReferences6::getEndToEndId),
            REFERENCE,
            at + "/NtryDtls"),
        remittance(whole.entry(), transactions),
        creditorReferences(transactions),
        checks.text(payer(transactions), NAME, at + "/NtryDtls"),
        checks.text(
            first(parties(transactions), parties -> Checks.account(parties.getDbtrAcct())),
            REFERENCE,
            at + "/NtryDtls"),
        charged(charges));
  }

  /** The narrowest reference of the bank itself that there is, unless it says that it is none. */
  private String bankReference(Whole whole, List<EntryTransaction15> transactions) {
    String ofTransaction =
        transactions.size() == 1
            ? first(references(transactions), TransactionReferences6::getAcctSvcrRef)
            : null;
    return Stream.of(
            checks.text(ofTransaction, REFERENCE, whole.at() + "/NtryDtls"),
            checks.text(whole.entry().getAcctSvcrRef(), REFERENCE, whole.at() + "/AcctSvcrRef"))
        .filter(reference -> reference != null && !NO_REFERENCES.contains(reference))
        .findFirst()
        .orElse(null);
  }

  private static Stream<TransactionReferences6> references(List<EntryTransaction15> transactions) {
    return transactions.stream().map(EntryTransaction15::getRefs).filter(Objects::nonNull);
  }

  private static Stream<com.prowidesoftware.swift.model.mx.dic.TransactionParties12> parties(
      List<EntryTransaction15> transactions) {
    return transactions.stream().map(EntryTransaction15::getRltdPties).filter(Objects::nonNull);
  }

  private static String payer(List<EntryTransaction15> transactions) {
    return first(
        parties(transactions),
        parties ->
            Stream.of(parties.getDbtr(), parties.getUltmtDbtr())
                .map(EntryMapping::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
  }

  private static String name(Party50Choice party) {
    if (party == null) {
      return null;
    } else if (party.getPty() != null) {
      return party.getPty().getNm();
    }
    return party.getAgt() == null || party.getAgt().getFinInstnId() == null
        ? null
        : party.getAgt().getFinInstnId().getNm();
  }

  private static String remittance(ReportEntry15 entry, List<EntryTransaction15> transactions) {
    Stream<String> ofTransactions =
        transactions.stream()
            .flatMap(
                transaction ->
                    Stream.concat(
                        remittances(transaction).flatMap(told -> told.getUstrd().stream()),
                        Stream.ofNullable(transaction.getAddtlTxInf())));
    String lines =
        Stream.concat(ofTransactions, Stream.ofNullable(entry.getAddtlNtryInf()))
            .filter(line -> !line.isBlank())
            .map(String::strip)
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? null : lines;
  }

  private static List<String> creditorReferences(List<EntryTransaction15> transactions) {
    return transactions.stream()
        .flatMap(EntryMapping::remittances)
        .flatMap(told -> told.getStrd().stream())
        .map(structured -> structured.getCdtrRefInf())
        .filter(Objects::nonNull)
        .map(reference -> reference.getRef())
        .filter(reference -> reference != null && !reference.isBlank())
        .map(String::strip)
        .distinct()
        .toList();
  }

  private static Stream<RemittanceInformation22> remittances(EntryTransaction15 transaction) {
    return Stream.ofNullable(transaction.getRmtInf());
  }

  /** Charges in USD: the total where it is told, else their sum. */
  private static BigDecimal charged(Charges15 charges) {
    if (charges == null) {
      return null;
    }
    Stream<ActiveOrHistoricCurrencyAndAmount> amounts =
        charges.getTtlChrgsAndTaxAmt() != null
            ? Stream.of(charges.getTtlChrgsAndTaxAmt())
            : charges.getRcrd().stream().map(one -> one.getAmt());
    BigDecimal sum =
        amounts
            .filter(amount -> amount != null && amount.getValue() != null)
            .filter(amount -> "USD".equals(amount.getCcy()))
            .map(ActiveOrHistoricCurrencyAndAmount::getValue)
            .filter(value -> value.precision() - value.scale() <= 12 && value.scale() <= 2)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.signum() == 0 ? null : sum;
  }

  private static <T> String first(Stream<T> all, Function<T, String> value) {
    return all.map(value).filter(text -> text != null && !text.isBlank()).findFirst().orElse(null);
  }
}
