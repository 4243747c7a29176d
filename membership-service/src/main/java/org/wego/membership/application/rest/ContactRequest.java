package org.wego.membership.application.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.application.ApplicationContact;
import org.wego.membership.contact.ContactType;
import org.wego.membership.organization.Name;

/** Whom to reach. Name and e-mail address may be missing in a draft, and not at the submission. */
@Schema(name = "Contact", description = "Whom to reach about the application (M13)")
public record ContactRequest(
    @Schema(
            nullable = true,
            description = "What the contact is responsible for; ADMINISTRATIVE unless given")
        ContactType type,
    @Size(max = 200) @Name @Schema(nullable = true, examples = "Kim Min-ji") String name,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, description = "The name in its own script", examples = "김민지")
        String nativeName,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, examples = "Head of the smart city office")
        String title,
    @Email @Size(max = 254) @Schema(nullable = true, examples = "smartcity@gwangmyeong.example")
        String email,
    @Pattern(regexp = "\\+?[0-9 ()~./-]{3,50}")
        @Schema(nullable = true, examples = "+82 2 2680 6114")
        String phone,
    @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        @Size(max = 35)
        @Schema(
            nullable = true,
            description = "BCP 47 tag of the language to write in",
            examples = "en")
        String language) {

  ApplicationContact toContact() {
    return new ApplicationContact(
        type == null ? ContactType.ADMINISTRATIVE : type,
        Text.strip(name),
        Text.strip(nativeName),
        Text.strip(title),
        Text.strip(email),
        phone,
        language);
  }

  static ContactRequest from(ApplicationContact contact) {
    return contact == null
        ? null
        : new ContactRequest(
            contact.type(),
            contact.name(),
            contact.nativeName(),
            contact.title(),
            contact.email(),
            contact.phone(),
            contact.language());
  }
}
