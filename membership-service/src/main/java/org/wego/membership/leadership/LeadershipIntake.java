package org.wego.membership.leadership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.imports.Intake;
import org.wego.membership.organization.Region;
import org.wego.membership.regionaloffice.OfficeText;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.text.NameKey;

/** How one file of a leadership is taken in. */
final class LeadershipIntake implements Intake<LeadershipRow> {

  private final ImportLeadership use;
  private final String termName;
  private final String actor;

  private Sitting sitting;
  private LeadershipTerm term;
  private boolean opens;
  private final Map<LeadershipRow, UUID> holders = new HashMap<>();

  LeadershipIntake(ImportLeadership use, String termName, String actor) {
    this.use = use;
    this.termName = termName;
    this.actor = actor;
  }

  @Override
  public CsvColumns columns() {
    return LeadershipRow.COLUMNS;
  }

  @Override
  public LeadershipRow read(CsvRow row) {
    return LeadershipRow.from(row);
  }

  @Override
  public Difference<LeadershipRow> compare(List<LeadershipRow> rows, CsvFaults faults) {
    if (rows.isEmpty()) {
      return new Difference<>(List.of(), 0);
    }
    LocalDate first =
        rows.stream().map(LeadershipRow::from).min(Comparator.naturalOrder()).orElseThrow();
    Map<String, List<UUID>> named =
        use.findMembersByName.find(rows.stream().map(LeadershipRow::member).toList());
    List<UUID> candidates = named.values().stream().flatMap(List::stream).toList();
    sitting =
        use.sittings.open(
            candidates, first, () -> use.terms.idOf(termName, first).orElse(null), actor);
    term = use.terms.idOf(termName, first).flatMap(sitting::term).orElse(null);
    if (term == null) {
      opens = true;
      term =
          new LeadershipTerm(
              TermDraft.of(termName, first, null, use.numbers.termYears()),
              null,
              use.clock.instant(),
              actor);
    }
    List<LeadershipRow> added = new ArrayList<>();
    int unchanged = 0;
    for (LeadershipRow row : rows) {
      Optional<UUID> holder = holder(row, named, faults);
      if (holder.isEmpty()) {
        continue;
      }
      holders.put(row, holder.get());
      if (isKnown(row, holder.get())) {
        unchanged++;
      } else if (canBeAdded(row, holder.get(), added, faults)) {
        added.add(row);
      }
    }
    return new Difference<>(added, unchanged);
  }

  /** The member of that name; of several, the one that can hold it. */
  private Optional<UUID> holder(
      LeadershipRow row, Map<String, List<UUID>> named, CsvFaults faults) {
    List<UUID> members = named.getOrDefault(NameKey.of(row.member()), List.of());
    if (members.isEmpty()) {
      faults.add(
          row.line(),
          "member",
          MembershipError.OFFICE_HOLDER_UNKNOWN.name(),
          "G2: there is no member of that name");
      return Optional.empty();
    }
    if (members.size() == 1) {
      return Optional.of(members.get(0));
    }
    List<UUID> able =
        members.stream().filter(one -> sitting.canHold(one, row.from(), row.to())).toList();
    if (able.size() == 1) {
      return Optional.of(able.get(0));
    }
    faults.add(row.line(), "member", "AMBIGUOUS", "M8: there are several members of that name");
    return Optional.empty();
  }

  private boolean isKnown(LeadershipRow row, UUID holder) {
    return row.office() == null
        ? use.regionalOffices.isKnown(text(row, holder))
        : sitting.holds(term, seat(row, holder));
  }

  private boolean canBeAdded(
      LeadershipRow row, UUID holder, List<LeadershipRow> added, CsvFaults faults) {
    Optional<LeadershipRow> same =
        added.stream()
            .filter(row::meets)
            .filter(other -> isSingle(row) || holders.get(other).equals(holder))
            .findFirst();
    if (same.isPresent()) {
      faults.add(
          row.line(),
          "office",
          "DUPLICATE",
          "G2: the office is taken in line " + same.get().line() + " too");
      return false;
    }
    if (row.office() == null) {
      return canHost(row, holder, faults);
    }
    List<Seat> beside =
        added.stream().filter(row::meets).map(other -> seat(other, holders.get(other))).toList();
    Optional<Refusal> refusal = sitting.refusal(term, seat(row, holder), beside);
    refusal.ifPresent(
        found ->
            faults.add(
                row.line(),
                found.field().equals("memberId") ? "member" : found.field(),
                found.code().name(),
                found.code().rule() + ": " + found.detail()));
    return refusal.isEmpty();
  }

  private boolean canHost(LeadershipRow row, UUID holder, CsvFaults faults) {
    if (row.to() != null && !row.to().isAfter(row.from())) {
      faults.add(
          row.line(),
          "to",
          MembershipError.REGIONAL_OFFICE_DATES.name(),
          "G4: it would close before it was established");
      return false;
    }
    if (!sitting.isMember(holder)) {
      faults.add(
          row.line(),
          "member",
          MembershipError.REGIONAL_OFFICE_HOST.name(),
          "G4: a present member hosts a Regional Office");
      return false;
    }
    boolean taken = use.regionalOffices.isOpenBetween(row.region(), row.from(), row.to());
    if (taken) {
      faults.add(
          row.line(),
          "office",
          MembershipError.REGIONAL_OFFICE_EXISTS.name(),
          "G4: the region has a Regional Office on these days already");
    }
    return !taken;
  }

  private static boolean isSingle(LeadershipRow row) {
    return row.office() == null || row.office().isSingle();
  }

  private static Seat seat(LeadershipRow row, UUID holder) {
    return new Seat(row.office(), holder, row.from(), row.to());
  }

  private static OfficeText text(LeadershipRow row, UUID host) {
    return new OfficeText(row.region(), name(row.region()), host, row.from(), row.to());
  }

  /** As in "Middle East Regional Office". */
  private static String name(Region region) {
    StringBuilder name = new StringBuilder();
    for (String word : region.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
      name.append(' ');
    }
    return name.append("Regional Office").toString();
  }

  @Override
  public void store(List<LeadershipRow> added, String byWhom) {
    List<LeadershipRow> seats = added.stream().filter(row -> row.office() != null).toList();
    if (!seats.isEmpty()) {
      if (opens) {
        term = sitting.add(use.openTerm.open(term.details().draft(), null, byWhom));
      }
      seats.forEach(row -> sitting.assume(term, seat(row, holders.get(row)), null));
      use.sittings.close(sitting);
    }
    added.stream()
        .filter(row -> row.office() == null)
        .forEach(row -> use.keepRegionalOffice.establish(text(row, holders.get(row)), byWhom));
  }
}
