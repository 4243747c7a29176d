package org.wego.membership.contact.rest;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.contact.ContactDetails;
import org.wego.membership.contact.ContactType;
import org.wego.membership.contact.StaleMember;
import org.wego.membership.organization.Region;

/** A member whose contacts are stale, or that has none. */
@Schema(name = "StaleMember")
public record StaleMemberResponse(
    UUID memberId,
    @Schema(examples = "Gwangmyeong") String memberName,
    Region region,
    @Schema(examples = "KR") String country,
    @Schema(description = "Whether it has no contact at all") boolean withoutContact,
    List<StaleContact> staleContacts) {

  /** What is stale; in CSV it is one cell, for people to read. */
  @Schema(name = "StaleContact")
  public record StaleContact(
      UUID id,
      ContactType type,
      @Schema(examples = "Kim Min-ji") String name,
      @Schema(nullable = true, examples = "smartcity@gwangmyeong.example") String email,
      @Schema(nullable = true, examples = "ko") String language,
      @Schema(nullable = true) Instant verifiedAt) {

    static StaleContact from(ContactDetails details) {
      return new StaleContact(
          details.id(),
          details.contact().type(),
          details.contact().name(),
          details.contact().email(),
          details.contact().language(),
          details.verifiedAt());
    }

    @Override
    public String toString() {
      return Stream.of(type, name, email, verifiedAt == null ? "never verified" : verifiedAt)
          .filter(Objects::nonNull)
          .map(Object::toString)
          .collect(Collectors.joining(" "));
    }
  }

  static StaleMemberResponse from(StaleMember member) {
    return new StaleMemberResponse(
        member.memberId(),
        member.memberName(),
        member.region(),
        member.country(),
        member.staleContacts().isEmpty(),
        member.staleContacts().stream().map(StaleContact::from).toList());
  }
}
