package org.wego.membership.member.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.member.Contact;
import org.wego.membership.member.ContactType;

/** Someone to reach at a member. */
@Schema(name = "MemberContact")
public record ContactResponse(
    ContactType type,
    @Schema(examples = "Kim Min-ji") String name,
    @Schema(nullable = true, examples = "김민지") String nativeName,
    @Schema(nullable = true, examples = "Head of the smart city office") String title,
    @Schema(nullable = true, examples = "smartcity@gwangmyeong.example") String email,
    @Schema(nullable = true, examples = "+82 2 2680 6114") String phone,
    @Schema(nullable = true, examples = "en") String language) {

  static ContactResponse from(Contact contact) {
    return new ContactResponse(
        contact.type(),
        contact.name(),
        contact.nativeName(),
        contact.title(),
        contact.email(),
        contact.phone(),
        contact.language());
  }
}
