package org.wego.events.delegation;

import java.util.UUID;

/**
 * The organization that sends a delegation.
 *
 * @param memberId {@code null} unless it is a member
 * @param ownerSubject the login that registered it, {@code null} for a member's, and where the
 *     organizer did
 */
public record DelegationOrganization(
    DelegationKind kind, UUID memberId, String name, String country, String ownerSubject) {}
