package org.wego.events.vote;

import java.util.UUID;

/**
 * Who casts a ballot.
 *
 * @param memberId the member whose vote it is
 * @param subject the login of the delegate
 */
public record Voter(UUID memberId, String subject) {}
