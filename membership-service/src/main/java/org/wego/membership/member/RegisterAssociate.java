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
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;
import org.wego.platform.problem.ProblemException;

/** Makes a city or local government an Associate on its submission (M2). */
@ApplicationScoped
public class RegisterAssociate {

  @Inject Members members;
  @Inject MemberProfiles profiles;
  @Inject ReplaceContacts replaceContacts;
  @Inject MemberEvents events;
  @Inject MemberHistory history;
  @Inject FindDuplicates findDuplicates;
  @Inject Clock clock;

  /**
   * Registers the organization; one that is an Associate already stays so and is brought up to date
   * (M3, M8), one that was a member before goes on with its history (M6).
   *
   * @param from the day of the submission
   * @param reachedBy whom to reach; they take the places of the contacts of their types
   * @return the member's id
   * @throws ProblemException MEMBER_DUPLICATE when it is a Full member
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID register(
      Organization organization, LocalDate from, List<Contact> reachedBy, String actor) {
    Instant now = clock.instant();
    Member member = members.lockOrCreate(organization, now, actor);
    MemberFacts before = member.knownFacts();
    Category category = member.category().orElse(null);
    if (category == Category.FULL) {
      throw new ProblemException(
          MembershipError.MEMBER_DUPLICATE, "The organization is a Full member already");
    }
    member.update(organization, now).ifPresent(events::publish);
    members.flush();
    if (category == null) {
      events.publish(member.registerAsAssociate(from, now));
    }
    members.flush();
    profiles.keep(member.id(), from);
    if (!member.facts().equals(before)) {
      history.record(
          category == null ? ChangeType.MEMBER_REGISTERED : ChangeType.MEMBER_UPDATED,
          member,
          before,
          from,
          "Its application was submitted",
          actor);
    }
    findDuplicates.among(List.of(member.id()));
    replaceContacts.replace(member.id(), reachedBy, actor);
    return member.id();
  }
}
