package org.wego.membership.application;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Organization;

/**
 * A submitted application as it stands after a change, without the persons in it.
 *
 * @param memberId the member it led to, {@code null} until there is one
 * @param decisionReference the reference of the committee's decision (G5), {@code null} before it
 */
public record ApplicationState(
    UUID id,
    UUID memberId,
    Organization organization,
    ApplicationStatus status,
    LocalDate submittedOn,
    LocalDate decidedOn,
    String decisionReference,
    LocalDate withdrawnOn) {}
