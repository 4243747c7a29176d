package org.wego.platform.http.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Who makes the present request, as the verified bearer token says. */
@RequestScoped
public class Caller {

  private static final String ANONYMOUS = "anonymous";

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Whether the request came without a token. */
  public boolean anonymous() {
    return identity.isAnonymous();
  }

  /**
   * The token's subject, stable for as long as the account exists; {@code anonymous} without one.
   */
  public String subject() {
    return claim("sub").orElse(ANONYMOUS);
  }

  /**
   * Whom an audit line names: the user name, or the subject of a token that has none. A user name
   * that is an e-mail address is not kept: audit lines outlive the erasure of a person.
   */
  public String actor() {
    return claim("preferred_username")
        .filter(name -> name.indexOf('@') < 0)
        .orElseGet(this::subject);
  }

  /** Whether the caller holds a realm role. */
  public boolean hasRole(String role) {
    return identity.hasRole(role);
  }

  /** A claim of the token as text, or what the service made of it ({@link EffectiveClaim}). */
  public Optional<String> claim(String name) {
    return identity.getAttribute(EffectiveClaim.attribute(name)) instanceof EffectiveClaim effective
        ? effective.value()
        : tokenClaim(name);
  }

  /** A claim as the token has it, whatever the service makes of it. */
  public Optional<String> tokenClaim(String name) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.ofNullable(token.<Object>getClaim(name)).map(Object::toString)
        : Optional.empty();
  }

  /**
   * A claim that holds an id.
   *
   * @throws ProblemException FORBIDDEN when the claim is there but is no id: such a token is
   *     misconfigured and must not be taken for one without the claim
   */
  public Optional<UUID> uuidClaim(String name) {
    return claim(name).map(text -> toUuid(name, text));
  }

  /** As {@link #uuidClaim}, as the token has it. */
  public Optional<UUID> tokenUuidClaim(String name) {
    return tokenClaim(name).map(text -> toUuid(name, text));
  }

  private static UUID toUuid(String name, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          PlatformError.FORBIDDEN, "The token's claim " + name + " is not an id", e);
    }
  }
}
