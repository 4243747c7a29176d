package org.wego.membership.account.messaging;

import java.time.Instant;
import java.util.UUID;
import org.wego.membership.account.AccountState;

/** The contract's record of an account: whose login acts for which member, by ids alone. */
record AccountPayload(
    UUID accountId,
    UUID memberId,
    String issuer,
    String subject,
    String role,
    String state,
    Instant boundAt,
    Instant revokedAt) {

  static AccountPayload from(AccountState account) {
    return new AccountPayload(
        account.id(),
        account.memberId(),
        account.login().issuer(),
        account.login().subject(),
        account.role().name(),
        account.revokedAt() == null ? "BOUND" : "REVOKED",
        account.boundAt(),
        account.revokedAt());
  }
}
