package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.contact.Contact;
import org.wego.membership.contact.ReplaceContacts;
import org.wego.membership.duplicate.FindDuplicates;
import org.wego.membership.history.ChangeType;
import org.wego.membership.organization.Organization;
import org.wego.platform.problem.ProblemException;

/** Makes an association or agency a Friendship member; there is no status before (M4). */
@ApplicationScoped
public class AdmitFriend {

  @Inject Members members;
  @Inject MemberProfiles profiles;
  @Inject ReplaceContacts replaceContacts;
  @Inject MemberEvents events;
  @Inject MemberHistory history;
  @Inject FindDuplicates findDuplicates;
  @Inject FriendshipConfig friendship;
  @Inject Clock clock;

  /**
   * Opens the Friendship period.
   *
   * @param decision the decision's reference
   * @return the member's id
   * @throws ProblemException FRIENDSHIP_TOO_EARLY when the category did not exist on that day
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID admit(
      Organization organization,
      LocalDate decidedOn,
      String decision,
      List<Contact> reachedBy,
      String actor) {
    if (decidedOn.isBefore(friendship.since())) {
      throw new ProblemException(
          MembershipError.FRIENDSHIP_TOO_EARLY,
          "There are Friendship members since " + friendship.since());
    }
    Instant now = clock.instant();
    Member member = members.lockOrCreate(organization, now, actor);
    MemberFacts before = member.knownFacts();
    member.update(organization, now).ifPresent(events::publish);
    members.flush();
    events.publish(member.admit(decidedOn, now));
    members.flush();
    profiles.keep(member.id(), decidedOn);
    history.record(ChangeType.MEMBER_ADMITTED, member, before, decidedOn, decision, actor);
    findDuplicates.among(List.of(member.id()));
    replaceContacts.replace(member.id(), reachedBy, actor);
    return member.id();
  }
}
