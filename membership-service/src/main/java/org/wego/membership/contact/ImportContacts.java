package org.wego.membership.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.wego.membership.imports.ImportFile;
import org.wego.membership.imports.ImportKind;
import org.wego.membership.imports.ImportReport;
import org.wego.membership.imports.Intake;
import org.wego.membership.imports.Upload;
import org.wego.membership.member.FindKnownMembers;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvRow;

/** Takes in a file of contacts, all of it or nothing (M13). */
@ApplicationScoped
public class ImportContacts implements Intake<ContactRow> {

  @Inject ImportFile importFile;
  @Inject FindKnownMembers findKnownMembers;
  @Inject MemberContacts contacts;
  @Inject InsertContacts insertContacts;
  @Inject ContactsConfig config;
  @Inject Freshness freshness;
  @Inject Clock clock;

  public ImportReport run(byte[] content, boolean dryRun, String actor) {
    return importFile.run(new Upload(ImportKind.CONTACTS, content, dryRun, actor), this);
  }

  @Override
  public CsvColumns columns() {
    return ContactRow.COLUMNS;
  }

  @Override
  public ContactRow read(CsvRow row) {
    return ContactRow.from(row, LocalDate.now(clock));
  }

  @Override
  public Difference<ContactRow> compare(List<ContactRow> rows, CsvFaults faults) {
    ContactMembers members =
        new ContactMembers(
            findKnownMembers.find(
                rows.stream().map(ContactRow::memberId).filter(Objects::nonNull).toList(),
                rows.stream()
                    .filter(row -> row.memberId() == null)
                    .map(ContactRow::organization)
                    .toList()),
            faults);
    List<ContactRow> found = rows.stream().map(members::find).filter(Objects::nonNull).toList();
    UUID[] ids = found.stream().map(ContactRow::memberId).distinct().toArray(UUID[]::new);
    contacts.holdAll(ids);
    return new ContactComparison(contacts.ofAll(ids), freshness, config.maxPerMember(), faults)
        .compare(found);
  }

  @Override
  public void store(List<ContactRow> added, String actor) {
    insertContacts.insert(added, actor);
  }
}
