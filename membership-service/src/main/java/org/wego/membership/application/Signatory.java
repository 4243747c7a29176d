package org.wego.membership.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The mayor or authorized representative who signed (M2). A draft may lack any part.
 *
 * @param name the name in English letters
 * @param nativeName the name in its own script (M13)
 */
@Embeddable
public record Signatory(
    @Column(name = "signatory_name") String name,
    @Column(name = "signatory_native_name") String nativeName,
    @Column(name = "signatory_title") String title,
    @Column(name = "signed_on") LocalDate signedOn) {}
