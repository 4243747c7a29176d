package org.wego.gateway.token;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;

/**
 * For whom a verified token speaks.
 *
 * @param application the client to which the provider gave it ({@code azp}); no person
 * @param subject the person or machine it stands for
 * @param expires when it ends
 */
public record TokenClient(String application, String subject, NumericDate expires) {

  static TokenClient of(JwtClaims claims) {
    try {
      return new TokenClient(
          claims.getClaimValue("azp") instanceof String azp ? azp : "unnamed",
          claims.getSubject(),
          claims.getExpirationTime());
    } catch (MalformedClaimException e) {
      throw new IllegalStateException("A claim that was verified cannot be read", e);
    }
  }

  /** One user of one application: what limits are counted for. */
  public String key() {
    return application + '\n' + subject;
  }

  boolean hasExpired() {
    return NumericDate.now().isOnOrAfter(expires);
  }
}
