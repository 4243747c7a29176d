package org.wego.membership.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.membership.MembershipError;
import org.wego.membership.consultation.ConsultationRequests.Identity;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.imports.ImportFile;
import org.wego.membership.imports.ImportKind;
import org.wego.membership.imports.ImportReport;
import org.wego.membership.imports.Intake;
import org.wego.membership.imports.Upload;
import org.wego.membership.member.FindNamedMembers;
import org.wego.membership.member.MemberName;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvRow;

/** Takes in a file of consultation requests of the past (M11). */
@ApplicationScoped
public class ImportConsultations implements Intake<ConsultationRow> {

  @Inject ImportFile importFile;
  @Inject ConsultationRequests requests;
  @Inject FindNamedMembers findNamedMembers;
  @Inject RecordChange history;
  @Inject Clock clock;

  public ImportReport run(byte[] content, boolean dryRun, String actor) {
    return importFile.run(
        new Upload(ImportKind.CONSULTATION_REQUESTS, content, dryRun, actor), this);
  }

  @Override
  public CsvColumns columns() {
    return ConsultationRow.COLUMNS;
  }

  @Override
  public ConsultationRow read(CsvRow row) {
    return ConsultationRow.from(row, LocalDate.now(clock).getYear());
  }

  @Override
  public Difference<ConsultationRow> compare(List<ConsultationRow> rows, CsvFaults faults) {
    Map<MemberName, UUID> members = members(rows);
    Map<Identity, ConsultationStatus> known =
        requests.ofYears(rows.stream().map(ConsultationRow::year).collect(Collectors.toSet()));
    Map<Identity, Long> lines = new HashMap<>();
    List<ConsultationRow> added = new ArrayList<>();
    int unchanged = 0;
    for (ConsultationRow row : rows) {
      UUID member = members.get(row.member());
      if (member == null) {
        faults.add(
            row.line(),
            "member",
            MembershipError.CONSULTATION_MEMBER_UNKNOWN.name(),
            "M11: no present member of the country has this name");
        continue;
      }
      Identity identity = identity(row, member);
      Long same = lines.putIfAbsent(identity, row.line());
      if (same != null) {
        faults.add(
            row.line(), "subject", "DUPLICATE", "The request stands in line " + same + " too");
      } else if (!known.containsKey(identity)) {
        added.add(row);
      } else if (known.get(identity) == row.status()) {
        unchanged++;
      } else {
        faults.add(
            row.line(),
            "status",
            "REQUEST_DIFFERS",
            "The request is known already, and is " + known.get(identity));
      }
    }
    return new Difference<>(added, unchanged);
  }

  @Override
  public void store(List<ConsultationRow> added, String actor) {
    Map<MemberName, UUID> members = members(added);
    List<ConsultationRequest> created =
        added.stream()
            .map(
                row ->
                    ConsultationRequest.ofYear(
                        members.get(row.member()),
                        row.need(),
                        row.year(),
                        row.status(),
                        clock.instant(),
                        actor))
            .toList();
    requests.persist(created);
    requests.flush();
    history.record(created.stream().map(request -> change(request, actor)).toList());
  }

  private Change change(ConsultationRequest request, String actor) {
    return Change.of(
        Subject.CONSULTATION_REQUEST,
        request.id(),
        ChangeType.CONSULTATION_REQUESTED,
        LocalDate.of(request.recorded().requestedYear(), 1, 1),
        null,
        null,
        request.recorded(),
        actor);
  }

  private Map<MemberName, UUID> members(List<ConsultationRow> rows) {
    return findNamedMembers.find(rows.stream().map(ConsultationRow::member).toList());
  }

  private static Identity identity(ConsultationRow row, UUID member) {
    return new Identity(member, row.need().kind(), row.year(), row.need().subject());
  }
}
