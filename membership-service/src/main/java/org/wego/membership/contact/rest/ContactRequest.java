package org.wego.membership.contact.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.contact.Contact;
import org.wego.membership.contact.ContactSyntax;
import org.wego.membership.contact.ContactType;
import org.wego.membership.contact.LanguageTag;
import org.wego.membership.organization.Name;

/** A contact as it is entered. */
@Schema(name = "MemberContactRequest", description = "Someone to reach at a member (M13)")
public record ContactRequest(
    @NotNull @Schema(description = "What the contact is responsible for") ContactType type,
    @NotBlank
        @Size(max = 200)
        @Name
        @Schema(description = "The name in English letters", examples = "Kim Min-ji")
        String name,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, description = "The name in its own script", examples = "김민지")
        String nativeName,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, examples = "Head of the smart city office")
        String title,
    @Email(regexp = ContactSyntax.EMAIL)
        @Size(max = 254)
        @Schema(nullable = true, examples = "smartcity@gwangmyeong.example")
        String email,
    @Pattern(regexp = ContactSyntax.PHONE) @Schema(nullable = true, examples = "+82 2 2680 6114")
        String phone,
    @LanguageTag
        @Size(max = 35)
        @Schema(
            nullable = true,
            description = "BCP 47 tag of the language to write in",
            examples = "ko")
        String language) {

  Contact toContact() {
    return new Contact(
        type, strip(name), strip(nativeName), strip(title), strip(email), phone, language);
  }

  static ContactRequest from(Contact contact) {
    return new ContactRequest(
        contact.type(),
        contact.name(),
        contact.nativeName(),
        contact.title(),
        contact.email(),
        contact.phone(),
        contact.language());
  }

  /** The text without spaces around it, {@code null} when nothing is left. */
  private static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
