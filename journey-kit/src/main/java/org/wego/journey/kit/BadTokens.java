package org.wego.journey.kit;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Tokens that look like one of the Secretariat, and that nobody may take: for each thing that can
 * be wrong with a token there is one. Where the real provider gives such a token, it is the
 * provider's; the others are made of one.
 */
public final class BadTokens {

  private static final int KEY_BITS = 2048;

  private BadTokens() {}

  /** What is wrong with it, and the token: those that are wrong as soon as they are made. */
  public static Map<String, String> withoutWaiting(RunningStack stack) {
    Keycloak keycloak = new Keycloak(stack);
    String good = keycloak.token(Api.SECRETARIAT);
    String said = payload(good);
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("for another audience", keycloak.forAnotherAudience(Api.SECRETARIAT));
    bad.put("of another issuer", keycloak.ofAdministrator());
    bad.put("changed", changed(keycloak.token(Api.APPLICANT)));
    bad.put("without a signature", encoded("{\"alg\":\"none\"}") + "." + encoded(said) + ".");
    try {
      bad.put("signed by somebody else", forged(keycloak.signingKeyId(), said));
      bad.put("signed with the public key as a secret", confused(stack, keycloak, said));
    } catch (JoseException e) {
      throw new IllegalStateException("A token could not be signed", e);
    }
    return bad;
  }

  /** Those, and one that expires a second after it was made. */
  public static Map<String, String> all(RunningStack stack) {
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("expired", new Keycloak(stack).shortLived(Api.SECRETARIAT));
    bad.putAll(withoutWaiting(stack));
    return bad;
  }

  private static String forged(String keyId, String said) throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(said);
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setKeyIdHeaderValue(keyId);
    signature.setKey(RsaJwkGenerator.generateJwk(KEY_BITS).getPrivateKey());
    return signature.getCompactSerialization();
  }

  /** Whoever takes the algorithm from the token checks this one with what everybody knows. */
  private static String confused(RunningStack stack, Keycloak keycloak, String said)
      throws JoseException {
    Map<String, Object> key =
        JsonUtil.parseJson(
            given()
                .get(stack.realm() + "/protocol/openid-connect/certs")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    JsonWebKey found = null;
    for (Object one : (Iterable<?>) key.get("keys")) {
      @SuppressWarnings("unchecked")
      JsonWebKey read = JsonWebKey.Factory.newJwk((Map<String, Object>) one);
      if (keycloak.signingKeyId().equals(read.getKeyId())) {
        found = read;
      }
    }
    if (!(found instanceof PublicJsonWebKey known)) {
      throw new IllegalStateException("The provider shows no key for signatures");
    }
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(said);
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    signature.setKeyIdHeaderValue(known.getKeyId());
    signature.setKey(new HmacKey(known.getPublicKey().getEncoded()));
    return signature.getCompactSerialization();
  }

  private static String changed(String token) {
    String[] parts = token.split("\\.");
    String raised = payload(token).replace("\"applicant\"", "\"secretariat\"");
    return parts[0] + "." + encoded(raised) + "." + parts[2];
  }

  private static String payload(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
