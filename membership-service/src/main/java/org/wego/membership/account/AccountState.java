package org.wego.membership.account;

import java.time.Instant;
import java.util.UUID;

/**
 * An account as others are told of it: ids, and nothing else of a person.
 *
 * @param revokedAt {@code null} while the login is bound
 */
public record AccountState(
    UUID id, UUID memberId, Login login, AccountRole role, Instant boundAt, Instant revokedAt) {}
