package org.wego.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.wego.gateway.GatewayConfig;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Verifies a bearer token before any service sees it: signature, issuer, audience, expiry. What the
 * caller may do is for the services, which verify again.
 */
@Singleton
public class TokenCheck {

  /** Public-key signatures only: with a shared secret or none, anyone could sign. */
  private static final AlgorithmConstraints ALGORITHMS =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_USING_SHA384,
          AlgorithmIdentifiers.RSA_USING_SHA512,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
          AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

  /** Tokens remembered; of more, those seen least are verified again. */
  private static final long REMEMBERED = 5_000;

  private final GatewayConfig.Tokens config;
  private final SigningKeys keys;
  private volatile Verifier verifier;

  TokenCheck(GatewayConfig config, SigningKeys keys) {
    this.config = config.tokens();
    this.keys = keys;
    this.verifier = verifierWith(keys.known());
  }

  /** For whom a token speaks that was verified before and is still good, or {@code null}. */
  public TokenClient known(String token) {
    return current().known(token);
  }

  /**
   * Succeeds when the token is good; fails with {@code UNAUTHENTICATED} when it is not, and with
   * {@code UNAVAILABLE} when that cannot be told because the provider was never reached.
   */
  public Future<TokenClient> verify(String token) {
    try {
      return Future.succeededFuture(current().verify(token));
    } catch (InvalidJwtException e) {
      // The provider may have begun to sign with a new key since its keys were read.
      return isOfUnknownKey(e)
          ? keys.refresh().transform(read -> verifyWithPresentKeys(token))
          : refuse(e);
    }
  }

  private Future<TokenClient> verifyWithPresentKeys(String token) {
    if (keys.known().isEmpty()) {
      return Future.failedFuture(
          new ProblemException(
              PlatformError.UNAVAILABLE,
              "Tokens cannot be checked now, because the identity provider is not reached"));
    }
    try {
      return Future.succeededFuture(current().verify(token));
    } catch (InvalidJwtException e) {
      return refuse(e);
    }
  }

  private Verifier current() {
    Verifier present = verifier;
    List<JsonWebKey> known = keys.known();
    if (present.keys() != known) {
      present = verifierWith(known);
      verifier = present;
    }
    return present;
  }

  private Verifier verifierWith(List<JsonWebKey> known) {
    return new Verifier(
        known,
        Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build(),
        new JwtConsumerBuilder()
            .setJwsAlgorithmConstraints(ALGORITHMS)
            .setVerificationKeyResolver(new JwksVerificationKeyResolver(known))
            .setExpectedIssuer(config.issuer().toString())
            .setExpectedAudience(config.audience())
            .setRequireExpirationTime()
            .setRequireSubject()
            .build());
  }

  private static boolean isOfUnknownKey(InvalidJwtException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvableKeyException) {
        return true;
      }
    }
    return false;
  }

  private static Future<TokenClient> refuse(InvalidJwtException e) {
    return Future.failedFuture(new ProblemException(PlatformError.UNAUTHENTICATED, reason(e), e));
  }

  /** In our words: the library's would tell the caller its classes and the token's content. */
  private static String reason(InvalidJwtException e) {
    if (e.hasExpired()) {
      return "The token has expired";
    }
    if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
        || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
      return "The token is for another audience";
    }
    if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID) || e.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
      return "The token is of another issuer";
    }
    if (e.hasErrorCode(ErrorCodes.SIGNATURE_INVALID) || isOfUnknownKey(e)) {
      return "The token's signature is not of the identity provider";
    }
    return "The token is not a valid one";
  }

  /**
   * Verifies with certain keys, and remembers what they were good for until it expires: checking a
   * signature is dear, and a client sends the same token again and again. With other keys nothing
   * is remembered.
   */
  private record Verifier(
      List<JsonWebKey> keys, Cache<String, TokenClient> good, JwtConsumer consumer) {

    TokenClient known(String token) {
      TokenClient client = good.getIfPresent(token);
      return client == null || client.hasExpired() ? null : client;
    }

    TokenClient verify(String token) throws InvalidJwtException {
      TokenClient client = TokenClient.of(consumer.processToClaims(token));
      good.put(token, client);
      return client;
    }
  }
}
