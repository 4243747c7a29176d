package org.wego.awards.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whom to write to about an entry; never in events. Any part is {@code null} while it is unknown,
 * and all are once the person was erased.
 *
 * @param language BCP 47 tag of the language to write in
 */
@Embeddable
public record EntryContact(
    @Column(name = "contact_name") String name,
    @Column(name = "contact_email") String email,
    @Column(name = "contact_language") String language) {}
