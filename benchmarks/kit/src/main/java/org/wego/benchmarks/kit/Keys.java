package org.wego.benchmarks.kit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the keys of a provider for one execution, and tokens that are good for a day.
 *
 * <p>Arguments: the folder, the issuer, and for each token {@code name=role,role;claim=value};
 * roles and claims may be absent. It writes {@code jwks.json}, {@code public.pem}, {@code
 * public.b64} (the same in one line), and a {@code .token} for each name.
 */
public final class Keys {

  private static final Duration LIFE = Duration.ofDays(1);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final String issuer;
  private final KeyPair pair;

  private Keys(String issuer) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    this.issuer = issuer;
    this.pair = generator.generateKeyPair();
  }

  public static void main(String... arguments) throws GeneralSecurityException, IOException {
    Path folder = Path.of(arguments[0]);
    Keys keys = new Keys(arguments[1]);
    keys.writePublic(folder);
    Instant now = Clock.systemUTC().instant();
    for (String token : Arrays.asList(arguments).subList(2, arguments.length)) {
      String name = token.substring(0, token.indexOf('='));
      Files.writeString(
          folder.resolve(name + ".token"),
          keys.token(name, token.substring(name.length() + 1), now));
    }
  }

  private void writePublic(Path folder) throws IOException {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    Files.writeString(
        folder.resolve("jwks.json"),
        """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"benchmark","n":"%s","e":"%s"}]}
        """
            .formatted(number(key.getModulus()), number(key.getPublicExponent())));
    String line = Base64.getEncoder().encodeToString(key.getEncoded());
    Files.writeString(folder.resolve("public.b64"), line);
    Files.writeString(
        folder.resolve("public.pem"),
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
  }

  private String token(String name, String rolesAndClaims, Instant now)
      throws GeneralSecurityException {
    String[] parts = rolesAndClaims.split(";");
    String roles =
        Stream.of(parts[0].split(","))
            .filter(role -> !role.isEmpty())
            .map(role -> '"' + role + '"')
            .collect(Collectors.joining(","));
    String claims =
        Stream.of(parts)
            .skip(1)
            .map(claim -> claim.split("=", 2))
            .map(claim -> ",\"%s\":\"%s\"".formatted(claim[0], claim[1]))
            .collect(Collectors.joining());
    String content =
        encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"benchmark\"}")
            + "."
            + encoded(
                """
                {"iss":"%s","aud":"wego-api","sub":"%s","preferred_username":"%s","azp":"benchmark",\
                "realm_access":{"roles":[%s]},"iat":%d,"exp":%d%s}"""
                    .formatted(
                        issuer,
                        name,
                        name,
                        roles,
                        now.getEpochSecond(),
                        now.plus(LIFE).getEpochSecond(),
                        claims));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    signature.update(content.getBytes(US_ASCII));
    return content + "." + BASE64.encodeToString(signature.sign());
  }

  private static String encoded(String json) {
    return BASE64.encodeToString(json.getBytes(UTF_8));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    // The sign's byte is not part of the number.
    int start = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
  }
}
