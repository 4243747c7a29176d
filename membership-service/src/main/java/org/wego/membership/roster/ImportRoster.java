package org.wego.membership.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.wego.membership.MembershipError;
import org.wego.membership.Sha256;
import org.wego.membership.member.FindKnownMembers;
import org.wego.membership.member.FriendshipConfig;
import org.wego.membership.member.RegisterMembers;
import org.wego.membership.organization.OrganizationLock;
import org.wego.platform.problem.ProblemException;

/** Takes in a roster of members, all of it or nothing (M5, M8). */
@ApplicationScoped
public class ImportRoster {

  @Inject OrganizationLock organizationLock;
  @Inject RosterConfig config;
  @Inject FriendshipConfig friendship;
  @Inject FindKnownMembers findKnownMembers;
  @Inject RegisterMembers registerMembers;
  @Inject MemberImports imports;
  @Inject Clock clock;

  /**
   * Imports the file. Rows that are members already with the same data change nothing, so that the
   * same file can come twice.
   *
   * @param dryRun only checks, and reports the faults instead of refusing them
   * @throws ProblemException MEMBER_IMPORT_REJECTED with the faults of the rows
   */
  @Transactional
  public MemberImportReport importRoster(byte[] content, boolean dryRun, String actor) {
    if (content.length > config.maxBytes()) {
      throw new ProblemException(
          MembershipError.MEMBER_IMPORT_TOO_LARGE,
          "A file has at most " + config.maxBytes() + " bytes");
    }
    RosterFaults faults = new RosterFaults(config.maxFaults());
    RosterRules rules = new RosterRules(LocalDate.now(clock), config, friendship);
    List<RosterRow> rows = new RosterFile(config, rules).read(content, faults);
    organizationLock.acquireAll();
    RosterComparison comparison =
        new RosterComparison(
            findKnownMembers.find(
                rows.stream().map(RosterRow::id).filter(Objects::nonNull).toList(),
                rows.stream().map(RosterRow::organization).toList()),
            faults);
    comparison.compare(rows);
    if (dryRun) {
      return new MemberImportReport(
          null,
          true,
          rows.size(),
          comparison.created().size(),
          comparison.unchanged(),
          faults.told(),
          Sha256.of(content),
          null,
          null);
    }
    if (faults.total() > 0) {
      throw new ProblemException(
              MembershipError.MEMBER_IMPORT_REJECTED,
              faults.total() + " faults were found; nothing was imported")
          .withFaults(faults.told());
    }
    registerMembers.register(comparison.created(), actor);
    MemberImport done =
        new MemberImport(
            Sha256.of(content),
            comparison.created().size(),
            comparison.unchanged(),
            clock.instant(),
            actor);
    imports.persistAndFlush(done);
    return done.report();
  }
}
