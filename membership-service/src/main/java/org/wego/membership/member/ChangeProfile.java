package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.wego.membership.MembershipError;
import org.wego.membership.history.ChangeType;
import org.wego.membership.organization.Organization;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Brings what is known of a member up to date, from today on (M6, M7, M13). */
@ApplicationScoped
public class ChangeProfile {

  @Inject Members members;
  @Inject MemberQueries queries;
  @Inject MemberProfiles profiles;
  @Inject MemberEvents events;
  @Inject MemberHistory history;
  @Inject Clock clock;

  /**
   * Changes the profile, unless the caller's view of it is stale.
   *
   * @param scope whose profiles the caller may change
   * @param change makes the new profile from the present one, or refuses
   * @throws ProblemException NOT_FOUND outside the scope, REGION_BY_SECRETARIAT when a member moves
   *     itself to another region
   */
  @Transactional
  public MemberDetails change(
      UUID id, MemberScope scope, Function<MemberDetails, Profile> change, String actor) {
    Member member = members.require(id, scope);
    MemberFacts before = member.facts();
    MemberDetails present = queries.require(id);
    Organization changed = change.apply(present).of(present.organization());
    new Faults()
        .addIf(
            !scope.all() && changed.region() != present.organization().region(),
            "/region",
            MembershipError.REGION_BY_SECRETARIAT.name(),
            "The region stays " + present.organization().region())
        .throwIfAny(MembershipError.REGION_BY_SECRETARIAT);
    member
        .update(changed, clock.instant())
        .ifPresent(
            event -> {
              LocalDate today = LocalDate.now(clock);
              events.publish(event);
              members.flush();
              profiles.keep(id, today);
              history.record(ChangeType.MEMBER_UPDATED, member, before, today, null, actor);
            });
    return queries.require(id);
  }
}
