package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.wego.membership.imports.ImportFile;
import org.wego.membership.imports.ImportKind;
import org.wego.membership.imports.ImportReport;
import org.wego.membership.imports.Upload;
import org.wego.membership.member.FindMembersByName;
import org.wego.membership.regionaloffice.KeepRegionalOffice;
import org.wego.membership.regionaloffice.RegionalOfficeQueries;

/** Takes in the leadership of a term, all of it or nothing (G2, G4). */
@ApplicationScoped
public class ImportLeadership {

  @Inject ImportFile importFile;
  @Inject FindMembersByName findMembersByName;
  @Inject Sittings sittings;
  @Inject LeadershipTerms terms;
  @Inject OpenTerm openTerm;
  @Inject LeadershipConfig numbers;
  @Inject RegionalOfficeQueries regionalOffices;
  @Inject KeepRegionalOffice keepRegionalOffice;
  @Inject Clock clock;

  /**
   * Imports the file.
   *
   * @param termName the term's, {@code null} for the one of the days or a new one
   */
  public ImportReport run(byte[] content, String termName, boolean dryRun, String actor) {
    return importFile.run(
        new Upload(ImportKind.LEADERSHIP, content, dryRun, actor),
        new LeadershipIntake(this, termName, actor));
  }
}
