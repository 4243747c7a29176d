package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.duplicate.FindDuplicates;
import org.wego.membership.history.ChangeType;
import org.wego.membership.organization.Organization;
import org.wego.membership.organization.OrganizationLock;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Gives a member another name from a day on; before that day it keeps the old one (M6, M8). */
@ApplicationScoped
public class RenameMember {

  @Inject OrganizationLock organizationLock;
  @Inject Members members;
  @Inject MemberQueries queries;
  @Inject MemberProfiles profiles;
  @Inject MemberEvents events;
  @Inject MemberHistory history;
  @Inject FindDuplicates findDuplicates;
  @Inject Clock clock;

  /**
   * Renames the member. It holds the organization of the new name, then the member, as every
   * registration does.
   *
   * @throws ProblemException RENAMING_DATE after today or before an earlier renaming,
   *     NAME_UNCHANGED, MEMBER_DUPLICATE when a member of the country has the name (M8)
   */
  @Transactional
  public MemberDetails rename(UUID id, Renaming renaming, String actor) {
    Organization organization = queries.organization(id).orElseThrow(MemberQueries::notFound);
    organizationLock.acquire(organization.renamed(renaming.name(), renaming.nativeName()));
    Member member = members.require(id, MemberScope.ALL);
    requireDay(id, renaming.effectiveOn());
    MemberFacts before = member.facts();
    Organization renamed = member.organization().renamed(renaming.name(), renaming.nativeName());
    requireAnother(member, renamed);
    member.update(renamed, clock.instant()).ifPresent(events::publish);
    members.flush();
    profiles.rename(id, renamed, renaming.nativeName(), renaming.effectiveOn());
    history.record(
        ChangeType.MEMBER_RENAMED, member, before, renaming.effectiveOn(), renaming.why(), actor);
    findDuplicates.afterRenaming(id);
    return queries.require(id);
  }

  private void requireDay(UUID id, LocalDate day) {
    LocalDate today = LocalDate.now(clock);
    LocalDate last = profiles.lastRenaming(id).orElse(LocalDate.MIN);
    new Faults()
        .addIf(
            day.isAfter(today),
            "/effectiveOn",
            MembershipError.RENAMING_DATE.name(),
            "The day is after today, " + today)
        .addIf(
            day.isBefore(last),
            "/effectiveOn",
            MembershipError.RENAMING_DATE.name(),
            "The member was renamed on " + last + " already")
        .throwIfAny(MembershipError.RENAMING_DATE);
  }

  private void requireAnother(Member member, Organization renamed) {
    new Faults()
        .addIf(
            renamed.name().equals(member.name()),
            "/name",
            MembershipError.NAME_UNCHANGED.name(),
            "The member has this name")
        .throwIfAny(MembershipError.NAME_UNCHANGED);
    if (member.category().isPresent()) {
      queries
          .liveMembership(renamed)
          .filter(other -> !other.memberId().equals(member.id()))
          .ifPresent(
              other -> {
                throw new ProblemException(
                        MembershipError.MEMBER_DUPLICATE,
                        "Another member of the country has this name")
                    .with("existing", "/api/v1/members/" + other.memberId());
              });
    }
  }
}
