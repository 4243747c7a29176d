package org.wego.membership.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wego.membership.MembershipError;
import org.wego.membership.application.CloseApplications;
import org.wego.membership.duplicate.FindDuplicates;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.SplitMember;
import org.wego.membership.organization.Organization;
import org.wego.membership.organization.OrganizationLock;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Splits a member into new ones, of which the principal one goes on with its offices and stands for
 * it (M9): all of it or nothing. People who acted for it are invited anew for the new members.
 */
@ApplicationScoped
public class SplitIntoMembers {

  @Inject CloseApplications closeApplications;
  @Inject OrganizationLock organizationLock;
  @Inject MemberQueries members;
  @Inject SplitMember splitMember;
  @Inject RecordEnding recordEnding;
  @Inject RecordChange recordChange;
  @Inject FindDuplicates findDuplicates;
  @Inject Clock clock;

  /**
   * Splits the member. As DecideApplication does, it locks applications, then organizations, in the
   * order of their keys, then the member.
   *
   * @param principals whether each of the organizations is the principal one; exactly one is
   * @throws ProblemException ENDING_DATE, MEMBERSHIP_ENDED, SPLIT_NOT_POSSIBLE, MEMBER_DUPLICATE
   */
  @Transactional
  public EndingDetails split(
      UUID memberId,
      List<Organization> successors,
      List<Boolean> principals,
      Cause cause,
      String actor) {
    LocalDate day = cause.effectiveOn();
    new EndingDates(day, LocalDate.now(clock)).check();
    requirePossible(successors, principals);
    closeApplications.ofMember(memberId, day, actor);
    successors.stream()
        .sorted(Comparator.comparing(Organization::country).thenComparing(Organization::nameKey))
        .forEach(organizationLock::acquire);
    requireNew(memberId, successors);
    int principal = principals.indexOf(true);
    SplitMember.Outcome outcome = splitMember.split(memberId, successors, principal, day, actor);
    EndingDetails ending =
        recordEnding.record(
            new MemberEnding(memberId, outcome.category(), cause, clock.instant(), actor)
                .bySuccession(EndingKind.SPLIT, outcome.successors().get(principal)),
            actor);
    recordChange.record(
        IntStream.range(0, successors.size())
            .mapToObj(
                i ->
                    Change.of(
                        Subject.MEMBER,
                        outcome.successors().get(i),
                        ChangeType.MEMBER_REGISTERED,
                        day,
                        cause.reason(),
                        null,
                        Map.of(
                            "name", successors.get(i).name(),
                            "category", outcome.category(),
                            "splitFromId", memberId),
                        actor))
            .toList());
    findDuplicates.among(outcome.successors());
    return ending;
  }

  private static void requirePossible(List<Organization> successors, List<Boolean> principals) {
    Faults faults = new Faults();
    long named = principals.stream().filter(Boolean::booleanValue).count();
    faults.addIf(
        named != 1,
        "/successors",
        MembershipError.SPLIT_NOT_POSSIBLE.name(),
        "One of them is the principal one, not " + named);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < successors.size(); i++) {
      Organization successor = successors.get(i);
      Integer first = places.putIfAbsent(successor.country() + "/" + successor.nameKey(), i);
      faults.addIf(
          first != null,
          pointer(i),
          MembershipError.SPLIT_NOT_POSSIBLE.name(),
          "It has the name of the successor at " + first);
    }
    faults.throwIfAny(MembershipError.SPLIT_NOT_POSSIBLE);
  }

  /** One of the new members may have the name of the old one; no other member may have it (M8). */
  private void requireNew(UUID memberId, List<Organization> successors) {
    for (int i = 0; i < successors.size(); i++) {
      Fault fault =
          new Fault(
              pointer(i),
              MembershipError.MEMBER_DUPLICATE.name(),
              "An organization of this name and country is a member already");
      members
          .liveMembership(successors.get(i))
          .filter(other -> !other.memberId().equals(memberId))
          .ifPresent(
              other -> {
                throw new ProblemException(MembershipError.MEMBER_DUPLICATE, fault.detail())
                    .withFaults(List.of(fault))
                    .with("existing", "/api/v1/members/" + other.memberId());
              });
    }
  }

  private static String pointer(int place) {
    return "/successors/" + place + "/organization/name";
  }
}
