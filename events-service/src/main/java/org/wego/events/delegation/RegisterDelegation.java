package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.events.member.KnownMember;
import org.wego.events.member.KnownMembers;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.text.NameKey;

/** Takes the delegation of an organization to an event; the organizer approves it (E4). */
@ApplicationScoped
public class RegisterDelegation {

  @Inject Delegations delegations;
  @Inject DelegationActs acts;
  @Inject DelegationEvents events;
  @Inject HoldEvent holdEvent;
  @Inject KnownMembers members;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Registers the delegation.
   *
   * @param organization whose name and country are taken from what is known, where it is a member
   * @param organizer whether the organizer does: then registration need not be open
   * @throws ProblemException REGISTRATION_CLOSED, MEMBERS_ONLY, DELEGATION_MEMBER,
   *     DELEGATION_PERSONS, DELEGATION_EXISTS
   */
  @Transactional
  public DelegationDetails register(
      UUID eventId,
      DelegationOrganization organization,
      List<Person> persons,
      boolean organizer,
      String actor) {
    Instant now = clock.instant();
    // Alone, so that an organization that registers twice at once is told so.
    KnownEvent event = holdEvent.alone(eventId);
    requireOpen(event, organizer, now);
    requireAdmitted(event, organization);
    DelegationOrganization known = known(organization);
    String nameKey = known.memberId() == null ? NameKey.of(known.name()) : null;
    DelegationPersons.require(persons, List.of(), event.delegationQuota());
    requireNew(eventId, known, nameKey);
    Delegation delegation = new Delegation(eventId, known, nameKey, now, actor);
    delegation.name(persons, now);
    delegations.persistAndFlush(delegation);
    acts.record(delegation.id(), DelegationAct.REGISTERED, null, actor);
    events.publish(delegation, actor);
    return delegation.details();
  }

  private static void requireOpen(KnownEvent event, boolean organizer, Instant now) {
    boolean open =
        event.startsOn() != null
            && (event.registrationOpen(now)
                || organizer && event.published() && now.isBefore(event.endsAt()));
    if (!open) {
      throw new ProblemException(
          EventsError.REGISTRATION_CLOSED,
          event.published()
              ? "The event takes no registrations now"
              : "The event is " + event.state());
    }
  }

  private static void requireAdmitted(KnownEvent event, DelegationOrganization organization) {
    if (event.membersOnly() && organization.kind() != DelegationKind.MEMBER) {
      throw new ProblemException(EventsError.MEMBERS_ONLY, "Only members come to this event");
    }
  }

  /** A member under the name that membership told; others under their own, unless it is one's. */
  private DelegationOrganization known(DelegationOrganization organization) {
    if (organization.memberId() != null) {
      KnownMember member =
          members
              .find(organization.memberId())
              .filter(found -> found.category() != null)
              .orElseThrow(
                  () -> memberProblem("/memberId", "No present member is known by this id"));
      return new DelegationOrganization(
          DelegationKind.MEMBER, member.memberId(), member.name(), member.country(), null);
    }
    Optional<KnownMember> same = members.named(organization.name(), organization.country());
    if (same.isPresent()) {
      throw memberProblem(
          "/organizationName",
          "This is the member %s, which registers as one".formatted(same.get().name()));
    }
    return organization;
  }

  private static ProblemException memberProblem(String pointer, String detail) {
    return new ProblemException(EventsError.DELEGATION_MEMBER, detail)
        .withFaults(List.of(new Fault(pointer, EventsError.DELEGATION_MEMBER.name(), detail)));
  }

  private void requireNew(UUID eventId, DelegationOrganization organization, String nameKey) {
    boolean there =
        sql.find(
                """
                SELECT EXISTS (
                  SELECT FROM delegation
                   WHERE event_id = ? AND state NOT IN ('DECLINED', 'WITHDRAWN')
                     AND (member_id = ? OR name_key = ? AND country = ?))
                """,
                row -> row.getBoolean(1),
                eventId,
                organization.memberId(),
                nameKey,
                organization.country())
            .orElseThrow();
    if (there) {
      throw new ProblemException(
          EventsError.DELEGATION_EXISTS,
          "%s has a delegation to this event: change that one".formatted(organization.name()));
    }
  }
}
