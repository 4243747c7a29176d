package org.wego.membership.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.wego.membership.imports.ImportFile;
import org.wego.membership.imports.ImportKind;
import org.wego.membership.imports.ImportReport;
import org.wego.membership.imports.Intake;
import org.wego.membership.imports.Upload;
import org.wego.membership.member.FindKnownMembers;
import org.wego.membership.member.FriendshipConfig;
import org.wego.membership.member.RegisterMembers;
import org.wego.membership.organization.OrganizationLock;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvRow;

/** Takes in a roster of members, all of it or nothing (M5, M8). */
@ApplicationScoped
public class ImportRoster implements Intake<RosterRow> {

  @Inject ImportFile importFile;
  @Inject OrganizationLock organizationLock;
  @Inject RosterConfig config;
  @Inject FriendshipConfig friendship;
  @Inject FindKnownMembers findKnownMembers;
  @Inject RegisterMembers registerMembers;
  @Inject Clock clock;

  public ImportReport run(byte[] content, boolean dryRun, String actor) {
    return importFile.run(new Upload(ImportKind.MEMBERS, content, dryRun, actor), this);
  }

  @Override
  public CsvColumns columns() {
    return RosterRow.COLUMNS;
  }

  @Override
  public RosterRow read(CsvRow row) {
    RosterRow read = RosterRow.from(row);
    if (row.isSound()) {
      new RosterRules(LocalDate.now(clock), config, friendship).check(read, row);
    }
    return read;
  }

  @Override
  public Difference<RosterRow> compare(List<RosterRow> rows, CsvFaults faults) {
    organizationLock.acquireAll();
    RosterComparison comparison =
        new RosterComparison(
            findKnownMembers.find(
                rows.stream().map(RosterRow::id).filter(Objects::nonNull).toList(),
                rows.stream().map(RosterRow::organization).toList()),
            faults);
    return comparison.compare(rows);
  }

  @Override
  public void store(List<RosterRow> added, String actor) {
    registerMembers.register(added.stream().map(RosterRow::toNewMember).toList(), actor);
  }
}
