package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.OrganizationType;
import org.wego.awards.member.KnownMember;
import org.wego.awards.member.KnownMembers;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.text.NameKey;

/** Tells which city an entry is of, and whether it is a member (A3). */
@ApplicationScoped
class CityRegister {

  @Inject KnownMembers members;

  /**
   * The member's city, or the one that is claimed, linked to the member that it is.
   *
   * @param claimed {@code null} where a member enters
   * @throws ProblemException ENTRY_MEMBER_UNKNOWN, ENTRY_ORGANIZATION_TYPE, INVALID_INPUT
   */
  EnteringCity enter(EntryOwner owner, ClaimedCity claimed) {
    EnteringCity city =
        owner.memberId() == null ? claimed(claimed) : ofMember(owner.memberId(), claimed);
    if (city.organizationType() != OrganizationType.CITY
        && city.organizationType() != OrganizationType.LOCAL_GOVERNMENT) {
      throw refused(
          AwardsError.ENTRY_ORGANIZATION_TYPE,
          owner.memberId() == null ? "/city/organizationType" : "/memberId",
          AwardsError.ENTRY_ORGANIZATION_TYPE.name(),
          "A " + city.organizationType() + " cannot enter: cities and local governments do");
    }
    return city;
  }

  /** The city of an entry as it is known now: it may have joined, left or got another name. */
  EnteringCity present(EntryDetails entry) {
    EnteringCity city = entry.city();
    return enter(
        entry.owner(),
        entry.owner().memberId() == null
            ? new ClaimedCity(
                city.name(), city.nativeName(), city.organizationType(), city.country())
            : null);
  }

  private EnteringCity ofMember(UUID memberId, ClaimedCity claimed) {
    if (claimed != null) {
      throw refused(
          PlatformError.INVALID_INPUT,
          "/city",
          "NOT_ALLOWED",
          "A member enters as itself: leave the city out");
    }
    KnownMember member =
        members
            .find(memberId)
            .orElseThrow(
                () ->
                    refused(
                        AwardsError.ENTRY_MEMBER_UNKNOWN,
                        "/memberId",
                        AwardsError.ENTRY_MEMBER_UNKNOWN.name(),
                        "Nothing is known of this member"));
    return EnteringCity.of(
        member.name(),
        member.nativeName(),
        member.organizationType(),
        member.country(),
        member.category() == null ? null : memberId);
  }

  private EnteringCity claimed(ClaimedCity claimed) {
    if (claimed == null) {
      throw refused(PlatformError.INVALID_INPUT, "/city", "REQUIRED", "Tell which city enters");
    }
    if (NameKey.of(claimed.name()).isEmpty()) {
      throw refused(
          PlatformError.INVALID_INPUT, "/city/name", "INVALID_FORMAT", "A name has letters");
    }
    UUID member =
        members
            .named(claimed.name(), claimed.country())
            .filter(known -> known.organizationType() == claimed.organizationType())
            .map(KnownMember::memberId)
            .orElse(null);
    return EnteringCity.of(
        claimed.name(),
        claimed.nativeName(),
        claimed.organizationType(),
        claimed.country(),
        member);
  }

  private static ProblemException refused(
      ErrorCode code, String pointer, String fault, String detail) {
    return new ProblemException(code, detail)
        .withFaults(List.of(new Fault(pointer, fault, detail)));
  }
}
