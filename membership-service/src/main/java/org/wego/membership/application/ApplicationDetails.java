package org.wego.membership.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Organization;

/**
 * An application as its own people see it.
 *
 * @param signatory {@code null} while unknown, as the contact
 * @param signedForm {@code null} while none is attached
 * @param memberId the member that it led to, {@code null} until there is one
 */
public record ApplicationDetails(
    UUID id,
    ApplicationStatus status,
    Organization organization,
    Signatory signatory,
    ApplicationContact contact,
    UUID referredBy,
    SignedFormReceipt signedForm,
    UUID memberId,
    LocalDate submittedOn,
    LocalDate decidedOn,
    LocalDate withdrawnOn,
    Instant createdAt,
    long version) {}
