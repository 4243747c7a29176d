package org.wego.benchmarks.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Signs the token of the Secretariat; services trust its key and need no provider. */
public final class Issuer {

  private static final String NAME = "https://issuer.benchmark.invalid/realms/wego";
  private static final Duration LIFE = Duration.ofHours(12);

  private final KeyPair keys;

  public Issuer() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
  }

  /** What a service has to be told, as {@code name=value}. */
  public List<String> settings() {
    return List.of(
        "quarkus.oidc.public-key="
            + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
        "quarkus.oidc.token.issuer=" + NAME,
        // Empty is absent: with an address the service would ask the provider for its keys.
        "quarkus.oidc.auth-server-url=");
  }

  /** A token that is good for twelve hours. */
  public String token(Instant now) throws GeneralSecurityException {
    String content =
        encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}")
            + "."
            + encoded(
                """
                {"iss":"%s","aud":"wego-api","sub":"benchmark","preferred_username":"benchmark",
                 "realm_access":{"roles":["secretariat"]},"iat":%d,"exp":%d}
                """
                    .formatted(NAME, now.getEpochSecond(), now.plus(LIFE).getEpochSecond()));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(content.getBytes(UTF_8));
    return content + "." + encoded(signature.sign());
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
