package org.wego.membership.account.rest;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.wego.membership.Roles;
import org.wego.membership.account.Acting;
import org.wego.membership.account.EffectiveMembers;
import org.wego.membership.account.Login;
import org.wego.platform.http.security.EffectiveClaim;

/**
 * Says of every caller with a token for which member it acts (M14): the claim {@code member_id} is
 * from then on what binding and provider come to together, and a login that is bound has the role
 * of a member, whatever the provider knows of it. Nothing is remembered from one request to the
 * next, so what is revoked is revoked at once.
 */
@ApplicationScoped
class ActingIdentity implements SecurityIdentityAugmentor {

  static final String ACTING = "org.wego.membership.acting";

  private static final String CLAIM = "member_id";

  @Inject EffectiveMembers effectiveMembers;

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
        ? context.runBlocking(() -> augment(identity, token))
        : Uni.createFrom().item(identity);
  }

  private SecurityIdentity augment(SecurityIdentity identity, JsonWebToken token) {
    Object claim = token.getClaim(CLAIM);
    Optional<UUID> claimed = Optional.ofNullable(claim).flatMap(ActingIdentity::toUuid);
    if (claim != null && claimed.isEmpty()) {
      // A misconfigured token: whoever asks for the claim refuses it.
      return identity;
    }
    Acting acting =
        effectiveMembers.of(new Login(token.getIssuer(), token.getSubject()), claimed.orElse(null));
    QuarkusSecurityIdentity.Builder known =
        QuarkusSecurityIdentity.builder(identity)
            .addAttribute(ACTING, acting)
            .addAttribute(EffectiveClaim.attribute(CLAIM), claimOf(acting));
    if (acting.by() == Acting.By.BINDING) {
      known.addRole(Roles.MEMBER);
    }
    return known.build();
  }

  private static EffectiveClaim claimOf(Acting acting) {
    return () -> Optional.ofNullable(acting.required()).map(UUID::toString);
  }

  private static Optional<UUID> toUuid(Object claim) {
    try {
      return Optional.of(UUID.fromString(claim.toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
