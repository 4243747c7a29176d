package org.wego.platform.http.sample;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.wego.platform.http.security.EffectiveClaim;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Knows better than the tokens of three callers which thing is theirs. */
@ApplicationScoped
class ThingOfCaller implements SecurityIdentityAugmentor {

  private static final Map<String, EffectiveClaim> KNOWN =
      Map.of(
          "berta", () -> Optional.of("018f0000-0000-7000-8000-00000000000b"),
          "carla", Optional::empty,
          "doris",
              () -> {
                throw new ProblemException(PlatformError.FORBIDDEN, "Not with this thing");
              });

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.getPrincipal() instanceof JsonWebToken token
        && KNOWN.containsKey(token.<String>getClaim("preferred_username"))) {
      return Uni.createFrom()
          .item(
              QuarkusSecurityIdentity.builder(identity)
                  .addAttribute(
                      EffectiveClaim.attribute("thing_id"),
                      KNOWN.get(token.<String>getClaim("preferred_username")))
                  .build());
    }
    return Uni.createFrom().item(identity);
  }
}
