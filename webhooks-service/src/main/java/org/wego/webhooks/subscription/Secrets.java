package org.wego.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;

/** The secrets with which deliveries are signed: one, or two while a receiver changes over. */
@ApplicationScoped
public class Secrets {

  /** What every secret begins with when it is shown, as Standard Webhooks has it. */
  static final String PREFIX = "whsec_";

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject Sql sql;
  @Inject SealedSecrets sealed;
  @Inject Clock clock;

  /**
   * Those that hold now, the newest first.
   *
   * @return the bytes of the keys
   */
  public List<byte[]> of(UUID subscriptionId) {
    return sql.list(
        """
        SELECT id, sealed FROM webhook_secret
         WHERE subscription_id = ? AND (expires_at IS NULL OR expires_at > ?)
         ORDER BY expires_at DESC NULLS FIRST
        """,
        row -> sealed.open(row.getObject("id", UUID.class), row.getBytes("sealed")),
        subscriptionId,
        clock.instant());
  }

  /**
   * Makes a new secret. The one before it holds until then, and any before that no longer.
   *
   * @return the secret, in the form in which it is shown this once
   */
  @Transactional(Transactional.TxType.MANDATORY)
  String renew(UUID subscriptionId, Instant earlierUntil) {
    sql.update(
        "DELETE FROM webhook_secret WHERE subscription_id = ? AND expires_at IS NOT NULL",
        subscriptionId);
    sql.update(
        "UPDATE webhook_secret SET expires_at = ? WHERE subscription_id = ?",
        earlierUntil,
        subscriptionId);
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO webhook_secret (id, subscription_id, sealed, created_at)
        VALUES (?, ?, ?, ?)
        """,
        id,
        subscriptionId,
        sealed.seal(id, secret),
        clock.instant());
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }
}
