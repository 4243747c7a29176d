package org.wego.events.delegation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.EventsCaller;
import org.wego.events.EventsError;
import org.wego.events.Roles;
import org.wego.events.delegation.DelegationKind;
import org.wego.events.delegation.DelegationOrganization;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.Faults;

/** Which organization sends the delegation that the caller of this request registers. */
@RequestScoped
class SenderOf {

  private static final String CODE = EventsError.DELEGATION_MEMBER.name();

  @Inject EventsCaller caller;
  @Inject Caller roles;

  /**
   * The member's of a member's user, whomever the organizer names, otherwise the organization that
   * the caller names.
   *
   * @throws org.wego.platform.problem.ProblemException DELEGATION_MEMBER with everything that
   *     contradicts
   */
  DelegationOrganization organization(DelegationRequest request, boolean organizer) {
    if (organizer) {
      return request.memberId() == null
          ? named(request, kindForOrganizer(request), null)
          : member(request, request.memberId());
    }
    UUID own = caller.memberId().orElse(null);
    if (own != null) {
      return member(request, own);
    }
    boolean partner = roles.hasRole(Roles.PARTNER);
    return named(
        request, partner ? DelegationKind.PARTNER : DelegationKind.OTHER, caller.subject());
  }

  private static DelegationKind kindForOrganizer(DelegationRequest request) {
    return request.kind() == null ? DelegationKind.OTHER : request.kind();
  }

  private static DelegationOrganization member(DelegationRequest request, UUID memberId) {
    new Faults()
        .addIf(
            request.memberId() != null && !request.memberId().equals(memberId),
            "/memberId",
            CODE,
            "A member registers its own delegation")
        .addIf(
            request.kind() != null && request.kind() != DelegationKind.MEMBER,
            "/kind",
            CODE,
            "It is a member's delegation")
        .addIf(
            request.organizationName() != null,
            "/organizationName",
            CODE,
            "A member goes by the name that is known of it")
        .addIf(request.country() != null, "/country", CODE, "A member's country is known already")
        .throwIfAny(EventsError.DELEGATION_MEMBER);
    return new DelegationOrganization(DelegationKind.MEMBER, memberId, null, null, null);
  }

  private static DelegationOrganization named(
      DelegationRequest request, DelegationKind kind, String subject) {
    String name = request.organizationName();
    new Faults()
        .addIf(
            request.memberId() != null,
            "/memberId",
            CODE,
            "Only a member's user and the organizer register for a member")
        .addIf(
            kind == DelegationKind.MEMBER || request.kind() != null && request.kind() != kind,
            "/kind",
            CODE,
            "Without a member it is " + (kind == DelegationKind.MEMBER ? "PARTNER or OTHER" : kind))
        .addIf(
            name == null || name.isBlank(),
            "/organizationName",
            CODE,
            "Say which organization comes")
        .addIf(request.country() == null, "/country", CODE, "Say where the organization is")
        .throwIfAny(EventsError.DELEGATION_MEMBER);
    return new DelegationOrganization(kind, null, name.strip(), request.country(), subject);
  }
}
