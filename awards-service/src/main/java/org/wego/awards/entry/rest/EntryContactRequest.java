package org.wego.awards.entry.rest;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.entry.EntryContact;

/** Whom to write to about an entry. */
@Schema(name = "EntryContact")
public record EntryContactRequest(
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, examples = "Nguyen Thi Lan")
        String name,
    @Email(regexp = "[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+")
        @Size(max = 254)
        @Schema(nullable = true, examples = "lan@hue.example")
        String email,
    @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        @Size(max = 35)
        @Schema(
            nullable = true,
            description = "BCP 47 tag of the language to write in; English without one",
            examples = "en")
        String language) {

  static EntryContact contact(EntryContactRequest contact) {
    return contact == null
        ? null
        : new EntryContact(Text.strip(contact.name), contact.email, contact.language);
  }

  static EntryContactRequest from(EntryContact contact) {
    return contact == null
        ? null
        : new EntryContactRequest(contact.name(), contact.email(), contact.language());
  }
}
