package org.wego.membership.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.wego.membership.contact.Contact;
import org.wego.membership.contact.ContactType;

/** Whom to reach about an application (M13). A draft may lack any part. */
@Embeddable
public record ApplicationContact(
    @Column(name = "contact_type") @Enumerated(EnumType.STRING) ContactType type,
    @Column(name = "contact_name") String name,
    @Column(name = "contact_native_name") String nativeName,
    @Column(name = "contact_title") String title,
    @Column(name = "contact_email") String email,
    @Column(name = "contact_phone") String phone,
    @Column(name = "contact_language") String language) {

  Contact toMemberContact() {
    return new Contact(type, name, nativeName, title, email, phone, language);
  }
}
