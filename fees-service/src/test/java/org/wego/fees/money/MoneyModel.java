package org.wego.fees.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * What F10 to F12 say about money, in plain Java with whole cents: no database, no threads. It is
 * given each request and says what has to be answered; what it then holds is what the service's
 * tables have to hold. Only ids come from the service.
 */
final class MoneyModel {

  private static final long TOLERANCE = 3000;
  private static final long SAME_PAYMENT_WITHIN = 10;

  /** An invoice. */
  static final class Bill {
    final UUID id;
    final int member;
    final int year;
    final int number;
    final long total;
    final Integer replaces;
    String status = "OPEN";
    long credited;
    long writtenOff;

    /** What it has of each payment, and when that last changed. */
    final Map<UUID, Long> used = new HashMap<>();

    final Map<UUID, Integer> changed = new HashMap<>();

    Bill(UUID id, int member, int year, int number, long total, Integer replaces) {
      this.id = id;
      this.member = member;
      this.year = year;
      this.number = number;
      this.total = total;
      this.replaces = replaces;
    }

    Bill copy() {
      Bill copy = new Bill(id, member, year, number, total, replaces);
      copy.status = status;
      copy.credited = credited;
      copy.writtenOff = writtenOff;
      copy.used.putAll(used);
      copy.changed.putAll(changed);
      return copy;
    }

    long paid() {
      return used.values().stream().mapToLong(Long::longValue).sum();
    }

    long left() {
      return status.equals("VOID") ? 0 : total - paid() - credited - writtenOff;
    }

    /** The payments that it has something of, by when that last changed. */
    List<UUID> latestFirst() {
      return used.keySet().stream()
          .sorted(
              Comparator.comparing((UUID payment) -> -changed.get(payment))
                  .thenComparing(UUID::toString))
          .toList();
    }

    long payable() {
      return status.equals("UNCOLLECTIBLE") ? writtenOff : left();
    }

    boolean open() {
      return left() > 0 && (status.equals("OPEN") || status.equals("PARTIALLY_PAID"));
    }

    void settle() {
      if (left() == 0 && !(status.equals("UNCOLLECTIBLE") && writtenOff > 0)) {
        status = status.equals("VOID") ? status : "PAID";
      } else if (!status.equals("PAYMENT_IMPOSSIBLE") && !status.equals("UNCOLLECTIBLE")) {
        status = paid() > 0 ? "PARTIALLY_PAID" : "OPEN";
      }
    }

    String number() {
      return "WEGO-%d-%06d".formatted(year, number);
    }

    String told() {
      return "%s paid %s, credited %s, written off %s, left %s"
          .formatted(
              status,
              Step.money(paid()),
              Step.money(credited),
              Step.money(writtenOff),
              Step.money(left()));
    }
  }

  /** A payment. */
  static final class Receipt {
    final UUID id;
    final int member;
    final long amount;
    final LocalDate day;
    final boolean byHand;
    long left;

    Receipt(UUID id, int member, long amount, LocalDate day, boolean byHand, long left) {
      this.id = id;
      this.member = member;
      this.amount = amount;
      this.day = day;
      this.byHand = byHand;
      this.left = left;
    }

    Receipt copy() {
      return new Receipt(id, member, amount, day, byHand, left);
    }

    String told() {
      return "left " + Step.money(left);
    }
  }

  /** A run: who is still to be billed, and by which figures. */
  private record Run(
      UUID id,
      int year,
      TreeSet<Integer> exceptions,
      int issued,
      int already,
      int exempt,
      boolean dry) {
    String told() {
      return "issued %d, already issued %d, exempt %d, exceptions %d"
          .formatted(issued, already, exempt, exceptions.size());
    }
  }

  /** An exemption; one for which a credit note was issued stays. */
  private record Waiver(UUID id, int member, int year, boolean credited, boolean revoked) {}

  final LinkedHashMap<UUID, Bill> bills = new LinkedHashMap<>();
  final LinkedHashMap<UUID, Receipt> receipts = new LinkedHashMap<>();
  final TreeMap<Integer, Integer> notes = new TreeMap<>();
  private final LinkedHashMap<UUID, Waiver> waivers = new LinkedHashMap<>();
  private final LinkedHashMap<UUID, Run> runs = new LinkedHashMap<>();
  private final Map<String, TreeMap<String, BigDecimal>> gdp = new HashMap<>();
  private final Map<Integer, TreeMap<Integer, Long>> population = new HashMap<>();
  private final Map<String, Map<String, BigDecimal>> begun = new HashMap<>();
  private long refunded;
  private int time;
  private LocalDate today = Parties.TODAY;

  MoneyModel() {
    Parties.KNOWN.forEach((key, value) -> known(key).put("2014-01", value));
    for (int m = 0; m < Parties.ALL.size(); m++) {
      Long declared = Parties.ALL.get(m).population();
      population.put(m, new TreeMap<>(declared == null ? Map.of() : Map.of(0, declared)));
    }
  }

  MoneyModel copy() {
    MoneyModel copy = new MoneyModel();
    bills.forEach((id, bill) -> copy.bills.put(id, bill.copy()));
    receipts.forEach((id, receipt) -> copy.receipts.put(id, receipt.copy()));
    copy.notes.putAll(notes);
    copy.waivers.putAll(waivers);
    copy.runs.putAll(runs);
    copy.gdp.clear();
    gdp.forEach((key, editions) -> copy.gdp.put(key, new TreeMap<>(editions)));
    population.forEach((member, years) -> copy.population.put(member, new TreeMap<>(years)));
    copy.begun.putAll(begun);
    copy.refunded = refunded;
    copy.time = time;
    copy.today = today;
    return copy;
  }

  LocalDate today() {
    return today;
  }

  void nextDay() {
    today = today.plusDays(1);
  }

  /** What the words of a step stand for now. */
  Move resolve(Step step, String key) {
    Bill bill =
        latest(
            bills.values().stream().toList(),
            step,
            b -> b.member == step.member() && b.year == step.year());
    Receipt receipt =
        latest(receipts.values().stream().toList(), step, r -> r.member == step.member());
    UUID billId = bill == null ? Move.NOTHING : bill.id;
    UUID receiptId = receipt == null ? Move.NOTHING : receipt.id;
    long creditLeft = receipt == null ? 0 : receipt.left;
    return switch (step.act()) {
      case BANK ->
          new Move(
              step,
              billId,
              null,
              step.sum().of(bill == null ? 0 : bill.payable()),
              today,
              key,
              bill == null ? "WEGO-2016-999999" : bill.number());
      case PAY -> move(step, billId, bill == null ? 0 : bill.left(), key);
      case CREDIT -> move(step, billId, bill == null ? 0 : bill.left() + bill.paid(), key);
      case VOID, REPLACE, GIVE_UP, IMPOSSIBLE -> move(step, billId, 0, key);
      case REFUND -> move(step, receiptId, creditLeft, key);
      case ALLOCATE -> {
        Bill target =
            latest(
                bills.values().stream().toList(),
                step,
                b -> b.member == step.other() && b.year == step.year());
        long most = Math.min(creditLeft, target == null ? 0 : target.left());
        yield new Move(
            step,
            receiptId,
            target == null ? Move.NOTHING : target.id,
            step.sum().of(most),
            today,
            key,
            null);
      }
      case RECEIVE -> {
        long owed =
            bills.values().stream()
                .filter(b -> b.member == step.member() && b.open())
                .mapToLong(Bill::left)
                .sum();
        yield new Move(
            step, null, null, step.sum().of(owed), today.minusDays(step.nth()), key, null);
      }
      case RESUME -> {
        Run run =
            latest(runs.values().stream().toList(), step, r -> r.year == step.year() && !r.dry);
        yield move(step, run == null ? Move.NOTHING : run.id, 0, key);
      }
      case POPULATION ->
          new Move(step, null, null, Parties.population(step.nth()), today, key, null);
      case REVOKE -> {
        List<Waiver> granted =
            waivers.values().stream()
                .filter(w -> w.member == step.member() && w.year == step.year())
                .toList();
        yield move(
            step, granted.isEmpty() ? Move.NOTHING : granted.get(granted.size() - 1).id, 0, key);
      }
      case RUN, DRY_RUN, WAIVE, GDP, RETRY, NEXT_DAY -> move(step, null, 0, key);
    };
  }

  private Move move(Step step, UUID id, long rest, String key) {
    return new Move(step, id, null, step.sum().of(rest), today, key, null);
  }

  private static <T> T latest(List<T> all, Step step, java.util.function.Predicate<T> wanted) {
    List<T> found = all.stream().filter(wanted).toList();
    int nth = step.act() == Act.RESUME ? 0 : step.nth();
    return found.size() <= nth
        ? (found.isEmpty() ? null : found.get(0))
        : found.get(found.size() - 1 - nth);
  }

  /** F6: a run begins, and reads the figures that there are. */
  void begin(Move move) {
    begun.put(move.key(), figures());
  }

  /**
   * Does it.
   *
   * @param created the id that the service gave to what this makes
   * @param issued the ids that the service gave to invoices, by their numbers
   */
  Answer apply(Move move, UUID created, Function<String, UUID> issued) {
    return switch (move.act()) {
      case RUN, DRY_RUN -> run(move, created, issued);
      case RESUME -> resume(move, issued);
      case RECEIVE -> receive(move, created);
      case BANK -> bank(move, created);
      case PAY -> pay(move, created);
      case ALLOCATE -> allocate(move);
      case REFUND -> refund(move);
      case VOID -> makeVoid(move);
      case REPLACE -> replace(move, issued);
      case CREDIT -> credit(move);
      case GIVE_UP -> giveUp(move);
      case IMPOSSIBLE -> impossible(move);
      case WAIVE -> waive(move, created);
      case REVOKE -> revoke(move);
      case GDP -> gdp(move);
      case POPULATION -> population(move);
      case RETRY, NEXT_DAY -> throw new IllegalArgumentException(move.toString());
    };
  }

  private Answer run(Move move, UUID created, Function<String, UUID> issued) {
    Run fresh =
        new Run(created, move.step().year(), new TreeSet<>(), 0, 0, 0, move.act() == Act.DRY_RUN);
    Run done = bill(fresh, members(), begun.get(move.key()), issued);
    runs.put(created, done);
    return new Answer(202, done.told());
  }

  private Answer resume(Move move, Function<String, UUID> issued) {
    Run run = runs.get(move.id());
    if (run == null) {
      return new Answer(404, "NOT_FOUND");
    }
    if (run.exceptions.isEmpty()) {
      return new Answer(409, "FEE_RUN_COMPLETED");
    }
    Run rest =
        new Run(run.id, run.year, new TreeSet<>(), run.issued, run.already, run.exempt, false);
    Run done = bill(rest, run.exceptions, begun.get(move.key()), issued);
    runs.put(run.id, done);
    return new Answer(202, done.told());
  }

  private Run bill(
      Run run,
      Iterable<Integer> members,
      Map<String, BigDecimal> figures,
      Function<String, UUID> ids) {
    int issued = run.issued;
    int already = run.already;
    int exempt = run.exempt;
    List<Integer> billed = new ArrayList<>();
    for (int member : members) {
      if (waiver(member, run.year) != null) {
        exempt++;
      } else if (billOf(member, run.year, true) != null) {
        already++;
      } else if (fee(member, run.year, figures) == null) {
        run.exceptions.add(member);
      } else {
        issued++;
        billed.add(member);
      }
    }
    if (!run.dry) {
      billed.forEach(member -> issue(member, run.year, fee(member, run.year, figures), null, ids));
      members.forEach(this::useCredit);
    }
    return new Run(run.id, run.year, run.exceptions, issued, already, exempt, run.dry);
  }

  private static List<Integer> members() {
    return java.util.stream.IntStream.range(0, Parties.ALL.size())
        .filter(Parties::liable)
        .boxed()
        .toList();
  }

  private Bill issue(
      int member, int year, long total, Integer replaces, Function<String, UUID> ids) {
    int number = (int) bills.values().stream().filter(b -> b.year == year).count() + 1;
    UUID id = ids.apply("WEGO-%d-%06d".formatted(year, number));
    if (id == null) {
      throw new Contradiction("There is no invoice %d of %d".formatted(number, year));
    }
    Bill bill = new Bill(id, member, year, number, total, replaces);
    bills.put(id, bill);
    return bill;
  }

  /** F7, F7a, F10: the fee, or null where a figure is missing. */
  private Long fee(int member, int year, Map<String, BigDecimal> figures) {
    BigDecimal perCapita = figures.get(Parties.ALL.get(member).country() + "/" + (year - 2));
    var entry = population.get(member).floorEntry(year);
    if (perCapita == null || entry == null && Parties.billedByPopulation(member)) {
      return null;
    }
    return Parties.fee(member, perCapita, entry == null ? null : entry.getValue());
  }

  private Map<String, BigDecimal> figures() {
    Map<String, BigDecimal> figures = new HashMap<>();
    gdp.forEach((key, editions) -> figures.put(key, editions.lastEntry().getValue()));
    return figures;
  }

  private Bill billOf(int member, int year, boolean alsoVoid) {
    return bills.values().stream()
        .filter(b -> b.member == member && b.year == year)
        .filter(b -> alsoVoid || !b.status.equals("VOID"))
        .findFirst()
        .orElse(null);
  }

  private Answer receive(Move move, UUID created) {
    Receipt receipt = received(move.step().member(), move, created);
    useCredit(receipt.member);
    return new Answer(201, receipt.told());
  }

  private Receipt received(int member, Move move, UUID created) {
    boolean byHand = move.act() != Act.BANK;
    Receipt receipt = new Receipt(created, member, move.cents(), move.day(), byHand, move.cents());
    receipts.put(created, receipt);
    return receipt;
  }

  /**
   * Booked by itself is what pays an invoice, or all but what banks on the way may keep, unless it
   * may have been entered by hand.
   */
  private Answer bank(Move move, UUID created) {
    Bill bill = bills.get(move.id());
    long missing = bill == null ? 0 : bill.payable() - move.cents();
    boolean matches =
        bill != null
            && !bill.status.equals("PAYMENT_IMPOSSIBLE")
            && bill.payable() > 0
            && (missing == 0
                || missing > 0 && missing <= TOLERANCE && !bill.status.equals("UNCOLLECTIBLE"))
            && receipts.values().stream().noneMatch(r -> maybe(r, bill.member, move));
    if (matches) {
      pay(move, created);
    }
    return new Answer(201, "matched " + (matches ? 1 : 0));
  }

  private static boolean maybe(Receipt receipt, int member, Move move) {
    return receipt.byHand
        && receipt.member == member
        && receipt.amount == move.cents()
        && Math.abs(ChronoUnit.DAYS.between(receipt.day, move.day())) <= SAME_PAYMENT_WITHIN;
  }

  private Answer pay(Move move, UUID created) {
    Bill bill = bills.get(move.id());
    if (bill == null) {
      return new Answer(404, "NOT_FOUND");
    }
    Receipt receipt = received(bill.member, move, created);
    boolean givenUp = bill.status.equals("UNCOLLECTIBLE");
    long payable = givenUp ? bill.writtenOff : bill.left();
    long used = Math.min(payable, receipt.left);
    time++;
    if (used > 0) {
      bill.writtenOff -= givenUp ? used : 0;
      use(receipt, bill, used);
      long rest = payable - used;
      bill.writtenOff += !givenUp && rest <= TOLERANCE ? rest : 0;
      bill.settle();
    }
    useCredit(bill.member);
    return new Answer(201, receipt.told());
  }

  private Answer allocate(Move move) {
    Receipt receipt = receipts.get(move.id());
    if (receipt == null) {
      return new Answer(404, "NOT_FOUND");
    }
    Bill bill = bills.get(move.other());
    if (bill == null || bill.member != receipt.member) {
      return new Answer(422, "INVOICE_UNKNOWN");
    }
    if (move.cents() > Math.min(receipt.left, bill.left())) {
      return new Answer(422, "AMOUNT_TOO_HIGH");
    }
    time++;
    use(receipt, bill, move.cents());
    bill.settle();
    return new Answer(201, receipt.told());
  }

  private Answer refund(Move move) {
    Receipt receipt = receipts.get(move.id());
    if (receipt == null) {
      return new Answer(404, "NOT_FOUND");
    }
    if (move.cents() > receipt.left) {
      return new Answer(422, "AMOUNT_TOO_HIGH");
    }
    receipt.left -= move.cents();
    refunded += move.cents();
    return new Answer(201, receipt.told());
  }

  /** F8: the invoice of the year is void, or credited once something has happened to it. */
  private Answer waive(Move move, UUID created) {
    int member = move.step().member();
    int year = move.step().year();
    if (!Parties.liable(member)) {
      return new Answer(422, "FEE_NOT_DUE");
    }
    if (waiver(member, year) != null) {
      return new Answer(409, "MEMBER_EXEMPT");
    }
    Bill bill = billOf(member, year, false);
    boolean credited = false;
    if (bill != null && bill.paid() + bill.credited + bill.writtenOff == 0) {
      bill.status = "VOID";
    } else if (bill != null && bill.left() + bill.paid() > 0) {
      credited = true;
      credit(bill, bill.left() + bill.paid(), move.day().getYear());
    }
    waivers.put(created, new Waiver(created, member, year, credited, false));
    return new Answer(201, "");
  }

  private Answer revoke(Move move) {
    Waiver waiver = waivers.get(move.id());
    if (waiver == null) {
      return new Answer(404, "NOT_FOUND");
    }
    if (waiver.revoked || waiver.credited) {
      return new Answer(409, waiver.revoked ? "EXEMPTION_REVOKED" : "EXEMPTION_NOT_REVOCABLE");
    }
    waivers.put(waiver.id, new Waiver(waiver.id, waiver.member, waiver.year, false, true));
    return new Answer(200, "");
  }

  private Waiver waiver(int member, int year) {
    return waivers.values().stream()
        .filter(w -> w.member == member && w.year == year && !w.revoked)
        .findFirst()
        .orElse(null);
  }

  private Answer makeVoid(Move move) {
    Bill bill = bills.get(move.id());
    if (bill == null) {
      return new Answer(404, "NOT_FOUND");
    }
    if (bill.status.equals("VOID") || bill.credited + bill.writtenOff > 0) {
      return new Answer(409, "INVOICE_NOT_VOIDABLE");
    }
    giveBack(bill, bill.paid());
    bill.status = "VOID";
    String told = bill.told();
    useCredit(bill.member);
    return new Answer(200, told);
  }

  private Answer replace(Move move, Function<String, UUID> issued) {
    Bill bill = bills.get(move.id());
    if (bill == null) {
      return new Answer(404, "NOT_FOUND");
    }
    if (!bill.status.equals("VOID")) {
      return new Answer(409, "INVOICE_NOT_VOID");
    }
    boolean replaced =
        bills.values().stream()
            .anyMatch(b -> b.year == bill.year && Objects.equals(b.replaces, bill.number));
    if (replaced) {
      return new Answer(409, "INVOICE_REPLACED");
    }
    if (waiver(bill.member, bill.year) != null) {
      return new Answer(409, "MEMBER_EXEMPT");
    }
    if (billOf(bill.member, bill.year, false) != null) {
      return new Answer(409, "INVOICE_REPLACED");
    }
    Long fee = fee(bill.member, bill.year, figures());
    if (fee == null) {
      return new Answer(422, "INDICATOR_MISSING");
    }
    Bill fresh = issue(bill.member, bill.year, fee, bill.number, issued);
    useCredit(bill.member);
    return new Answer(201, fresh.told());
  }

  private Answer credit(Move move) {
    Bill bill = bills.get(move.id());
    if (bill == null) {
      return new Answer(404, "NOT_FOUND");
    }
    if (move.cents() > bill.left() + bill.paid()) {
      return new Answer(422, "AMOUNT_TOO_HIGH");
    }
    int year = move.day().getYear();
    return new Answer(201, "WEGO-CN-%d-%06d".formatted(year, credit(bill, move.cents(), year)));
  }

  private int credit(Bill bill, long cents, int year) {
    giveBack(bill, Math.max(0, cents - bill.left()));
    bill.credited += cents;
    bill.settle();
    useCredit(bill.member);
    return notes.merge(year, 1, Integer::sum);
  }

  private Answer giveUp(Move move) {
    Bill bill = bills.get(move.id());
    if (bill == null) {
      return new Answer(404, "NOT_FOUND");
    }
    if (bill.left() == 0) {
      return new Answer(409, "INVOICE_SETTLED");
    }
    bill.writtenOff += bill.left();
    bill.status = "UNCOLLECTIBLE";
    return new Answer(200, bill.told());
  }

  private Answer impossible(Move move) {
    Bill bill = bills.get(move.id());
    if (bill == null) {
      return new Answer(404, "NOT_FOUND");
    }
    if (bill.left() == 0) {
      return new Answer(409, "INVOICE_SETTLED");
    }
    bill.status = "PAYMENT_IMPOSSIBLE";
    return new Answer(200, bill.told());
  }

  private Answer gdp(Move move) {
    Step step = move.step();
    String key = Parties.ALL.get(step.member()).country() + "/" + (step.year() - 2);
    BigDecimal value = Parties.gdp(step.nth());
    BigDecimal before = known(key).put(Parties.edition(step.other()), value);
    return new Answer(200, "added " + (value.equals(before) ? 0 : 1));
  }

  private TreeMap<String, BigDecimal> known(String key) {
    return gdp.computeIfAbsent(key, k -> new TreeMap<>());
  }

  private Answer population(Move move) {
    Step step = move.step();
    Long before = population.get(step.member()).put(step.year() - step.other(), move.cents());
    return new Answer(Objects.equals(before, move.cents()) ? 200 : 201, "");
  }

  private void use(Receipt receipt, Bill bill, long cents) {
    receipt.left -= cents;
    bill.used.merge(receipt.id, cents, Long::sum);
    bill.changed.put(receipt.id, time);
  }

  /** The money of the latest payment goes back first. */
  private void giveBack(Bill bill, long cents) {
    time++;
    long left = cents;
    for (UUID payment : bill.latestFirst()) {
      long back = Math.min(left, bill.used.get(payment));
      if (back > 0) {
        use(receipts.get(payment), bill, -back);
        left -= back;
      }
    }
  }

  /** Credit is used for what is due first, of the money that came first. */
  private void useCredit(int member) {
    time++;
    List<Bill> owed =
        bills.values().stream()
            .filter(b -> b.member == member && b.open())
            .sorted(Comparator.comparing(b -> b.id.toString())) // Of version 7: by their age.
            .toList();
    List<Receipt> money =
        receipts.values().stream()
            .filter(r -> r.member == member && r.left > 0)
            .sorted(Comparator.comparing((Receipt r) -> r.day).thenComparing(r -> r.id.toString()))
            .toList();
    for (Bill bill : owed) {
      for (Receipt receipt : money) {
        long cents = Math.min(bill.left(), receipt.left);
        if (cents > 0) {
          use(receipt, bill, cents);
        }
      }
      bill.settle();
    }
  }

  /** The balance of each account of the general ledger that has one. */
  Map<String, Long> trialBalance() {
    Map<String, Long> balances = new TreeMap<>();
    for (Bill bill : bills.values()) {
      boolean inForce = !bill.status.equals("VOID");
      balances.merge("RECEIVABLES", bill.left(), Long::sum);
      balances.merge("FEE_INCOME", inForce ? -bill.total : 0, Long::sum);
      balances.merge("CREDIT_NOTES", bill.credited, Long::sum);
      balances.merge("WRITE_OFFS", bill.writtenOff, Long::sum);
    }
    for (Receipt receipt : receipts.values()) {
      balances.merge("BANK", receipt.amount, Long::sum);
      balances.merge("MEMBER_CREDIT", -receipt.left, Long::sum);
    }
    balances.merge("BANK", -refunded, Long::sum);
    balances.values().removeIf(cents -> cents == 0);
    return balances;
  }

  /** No order of the moves could have led to what the service holds. */
  static final class Contradiction extends RuntimeException {
    Contradiction(String message) {
      super(message);
    }
  }
}
