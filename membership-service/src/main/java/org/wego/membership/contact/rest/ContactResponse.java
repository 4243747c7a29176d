package org.wego.membership.contact.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.contact.Contact;
import org.wego.membership.contact.ContactDetails;
import org.wego.membership.contact.ContactType;

/** Someone to reach at a member. */
@Schema(name = "MemberContact")
public record ContactResponse(
    @Schema(examples = "019abcde-0000-7000-8000-000000000001") UUID id,
    ContactType type,
    @Schema(examples = "Kim Min-ji") String name,
    @Schema(nullable = true, examples = "김민지") String nativeName,
    @Schema(nullable = true, examples = "Head of the smart city office") String title,
    @Schema(nullable = true, examples = "smartcity@gwangmyeong.example") String email,
    @Schema(nullable = true, examples = "+82 2 2680 6114") String phone,
    @Schema(nullable = true, examples = "ko") String language,
    @Schema(description = "When what it says was entered") Instant recordedAt,
    @Schema(nullable = true, description = "When it was last found to be right (M10)")
        Instant verifiedAt,
    @Schema(nullable = true, examples = "secretariat") String verifiedBy,
    @Schema(description = "The day on which its next verification is due") LocalDate dueOn,
    @Schema(description = "Whether it was never verified, or too long ago (M10)") boolean stale) {

  static ContactResponse from(ContactDetails details) {
    Contact contact = details.contact();
    return new ContactResponse(
        details.id(),
        contact.type(),
        contact.name(),
        contact.nativeName(),
        contact.title(),
        contact.email(),
        contact.phone(),
        contact.language(),
        details.recordedAt(),
        details.verifiedAt(),
        details.verifiedBy(),
        details.dueOn(),
        details.stale());
  }
}
