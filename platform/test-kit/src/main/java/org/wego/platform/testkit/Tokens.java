package org.wego.platform.testkit;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signed access tokens in the shape of Keycloak's, for an application that {@link TestIssuer} or
 * {@link WegoServers} prepared.
 *
 * <pre>{@code
 * given().auth().oauth2(Tokens.of("secretariat").token())
 * given().auth().oauth2(Tokens.of("member").with("member_id", id).subject("anna").token())
 * }</pre>
 *
 * Each call returns a new value and leaves the old one as it was.
 */
public final class Tokens {

  private static final Duration LIFE = Duration.ofHours(1);

  /** Tokens keep real time, also when the application's clock is moved. */
  private static final Clock REAL_TIME = Clock.systemUTC();

  /** How long a signed token is given again; half its life is left then. */
  private static final Duration GIVEN_AGAIN = LIFE.dividedBy(2);

  private static final Map<List<Object>, Signed> SIGNED = new ConcurrentHashMap<>();

  private final List<String> roles;
  private final Map<String, Object> claims;
  private final String subject;
  private final String audience;
  private final String issuer;
  private final boolean expired;
  private final boolean forged;

  private Tokens(
      List<String> roles,
      Map<String, Object> claims,
      String subject,
      String audience,
      String issuer,
      boolean expired,
      boolean forged) {
    this.roles = roles;
    this.claims = claims;
    this.subject = subject;
    this.audience = audience;
    this.issuer = issuer;
    this.expired = expired;
    this.forged = forged;
  }

  /** A token of somebody with these realm roles; the same roles are the same subject. */
  public static Tokens of(String... roles) {
    List<String> given = List.of(roles);
    return new Tokens(
        given,
        Map.of(),
        "somebody with " + String.join(", ", given),
        TestIssuer.AUDIENCE,
        TestIssuer.ISSUER,
        false,
        false);
  }

  /** With one more claim: a text, number, boolean, list or map; a UUID becomes a text. */
  public Tokens with(String claim, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(claims);
    more.put(claim, value instanceof UUID id ? id.toString() : value);
    return new Tokens(roles, Map.copyOf(more), subject, audience, issuer, expired, forged);
  }

  /** Of another person: an id like the provider's is made of the name. */
  public Tokens subject(String name) {
    return new Tokens(roles, claims, name, audience, issuer, expired, forged);
  }

  /** For somebody else than the application. */
  public Tokens audience(String other) {
    return new Tokens(roles, claims, subject, other, issuer, expired, forged);
  }

  /** Of another issuer, signed with the trusted key all the same. */
  public Tokens issuer(String other) {
    return new Tokens(roles, claims, subject, audience, other, expired, forged);
  }

  /** Whose life ended an hour ago. */
  public Tokens expired() {
    return new Tokens(roles, claims, subject, audience, issuer, true, forged);
  }

  /** Signed with a key that nobody trusts. */
  public Tokens forged() {
    return new Tokens(roles, claims, subject, audience, issuer, expired, true);
  }

  /** What the claim {@code sub} of the token says. */
  public String subjectId() {
    return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * The signed token, as it goes into the header after {@code Bearer}. For a while the same content
   * gives the same token, as all calls of a session carry one: signing takes longer than most
   * calls.
   */
  public String token() {
    Instant now = REAL_TIME.instant();
    return SIGNED.compute(
            List.of(roles, claims, subject, audience, issuer, expired, forged),
            (content, earlier) ->
                earlier != null && now.isBefore(earlier.at.plus(GIVEN_AGAIN))
                    ? earlier
                    : new Signed(sign(now), now))
        .token;
  }

  private String sign(Instant now) {
    JvmWide servers = JvmWide.servers();
    KeyPair keys = forged ? servers.strangersKeys() : servers.trustedKeys();
    Instant end = now.plus(expired ? LIFE.negated() : LIFE);
    var builder =
        Jwt.claims()
            .claim("realm_access", Map.of("roles", roles))
            .claim("typ", "Bearer")
            .claim("azp", "test-kit")
            .claim("preferred_username", subject)
            .claim("jti", UUID.randomUUID().toString())
            .subject(subjectId())
            .issuer(issuer)
            .audience(audience)
            .issuedAt(end.minus(LIFE))
            .expiresAt(end);
    claims.forEach(builder::claim);
    return builder.jws().keyId("test").sign(keys.getPrivate());
  }

  private record Signed(String token, Instant at) {}
}
