package org.wego.membership.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What is known of a signed form without reading it.
 *
 * @param contentType found in its bytes
 * @param size in bytes
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
@Embeddable
public record SignedFormReceipt(
    @Column(name = "signed_form_content_type") String contentType,
    @Column(name = "signed_form_size") Integer size,
    @Column(name = "signed_form_sha256") String sha256,
    @Column(name = "signed_form_uploaded_at") Instant uploadedAt,
    @Column(name = "signed_form_uploaded_by") String uploadedBy) {}
