package org.wego.membership.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.imports.ImportFile;
import org.wego.membership.imports.ImportKind;
import org.wego.membership.imports.ImportReport;
import org.wego.membership.imports.Intake;
import org.wego.membership.imports.Upload;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvRow;

/** Takes in a file of partners, each with a memorandum (G6). */
@ApplicationScoped
public class ImportPartners implements Intake<PartnerRow> {

  @Inject ImportFile importFile;
  @Inject Partners partners;
  @Inject RecordChange history;
  @Inject Clock clock;

  public ImportReport run(byte[] content, boolean dryRun, String actor) {
    return importFile.run(new Upload(ImportKind.PARTNERS, content, dryRun, actor), this);
  }

  @Override
  public CsvColumns columns() {
    return PartnerRow.COLUMNS;
  }

  @Override
  public PartnerRow read(CsvRow row) {
    return PartnerRow.from(row, LocalDate.now(clock));
  }

  @Override
  public Difference<PartnerRow> compare(List<PartnerRow> rows, CsvFaults faults) {
    partners.holdNames();
    Map<String, PartnerDetails> known =
        partners.named(rows.stream().map(PartnerRow::nameKey).toList()).stream()
            .collect(Collectors.toMap(Partner::nameKey, Partner::details));
    Map<String, Long> lines = new HashMap<>();
    List<PartnerRow> added = new ArrayList<>();
    int unchanged = 0;
    for (PartnerRow row : rows) {
      Long same = lines.putIfAbsent(row.nameKey(), row.line());
      Optional<PartnerDetails> present = Optional.ofNullable(known.get(row.nameKey()));
      if (same != null) {
        faults.add(row.line(), "name", "DUPLICATE", "The partner stands in line " + same + " too");
      } else if (present.isEmpty()) {
        added.add(row);
      } else if (tellsTheSame(row, present.get())) {
        unchanged++;
      } else {
        faults.add(
            row.line(), "name", "PARTNER_DIFFERS", "The partner is known already, with other data");
      }
    }
    return new Difference<>(added, unchanged);
  }

  private static boolean tellsTheSame(PartnerRow row, PartnerDetails known) {
    return known.profile().equals(row.profile())
        && known.memoranda().stream().anyMatch(m -> m.terms().equals(row.memorandum()));
  }

  @Override
  public void store(List<PartnerRow> added, String actor) {
    Function<PartnerRow, Partner> partner =
        row -> {
          Partner created = new Partner(row.profile(), clock.instant(), actor);
          created.sign(row.memorandum(), clock.instant(), actor);
          return created;
        };
    List<Partner> created = added.stream().map(partner).toList();
    partners.persist(created);
    partners.flush();
    LocalDate today = LocalDate.now(clock);
    history.record(
        created.stream()
            .map(
                one ->
                    Change.of(
                        Subject.PARTNER,
                        one.id(),
                        ChangeType.PARTNER_REGISTERED,
                        today,
                        null,
                        null,
                        RecordedPartner.of(one.details()),
                        actor))
            .toList());
  }
}
