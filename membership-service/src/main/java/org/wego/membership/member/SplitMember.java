package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Lets new members go on with what one was (M9). */
@ApplicationScoped
public class SplitMember {

  /** What a split made: the new members in the order of their organizations. */
  public record Outcome(Category category, List<UUID> successors) {}

  @Inject Members members;
  @Inject MemberProfiles profiles;
  @Inject MemberEvents events;
  @Inject Clock clock;

  /**
   * Ends the membership and registers the new members in its category from that day. The caller
   * holds their organizations and has seen that none of them is another member (M8).
   *
   * @param principal the place in the list of the one that stands for the member from now on
   * @throws ProblemException MEMBERSHIP_ENDED, CATEGORY_NOT_ALLOWED
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Outcome split(
      UUID memberId, List<Organization> successors, int principal, LocalDate day, String actor) {
    Instant now = clock.instant();
    Member member = members.lock(memberId);
    Category category = member.category().orElse(null);
    member.endPeriod(day);
    requireAllowed(successors, category);
    // First, because one of the new members may have its name.
    members.flush();
    List<Member> created = new ArrayList<>();
    for (Organization organization : successors) {
      Member successor = new Member(organization, now, actor);
      MemberEvent registered = successor.registerFrom(member, category, day, now);
      members.persist(successor);
      events.publish(registered);
      created.add(successor);
    }
    members.flush();
    profiles.begin(created.stream().map(Member::id).toList());
    events.publish(member.splitInto(created.get(principal), day, now));
    members.flush();
    return new Outcome(category, created.stream().map(Member::id).toList());
  }

  private static void requireAllowed(List<Organization> successors, Category category) {
    Faults faults = new Faults();
    for (int i = 0; i < successors.size(); i++) {
      faults.addIf(
          !successors.get(i).type().allows(category),
          "/successors/" + i + "/organization/type",
          MembershipError.CATEGORY_NOT_ALLOWED.name(),
          "A " + successors.get(i).type() + " cannot be " + category);
    }
    faults.throwIfAny(MembershipError.CATEGORY_NOT_ALLOWED);
  }
}
