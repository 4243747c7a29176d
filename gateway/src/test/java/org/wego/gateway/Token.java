package org.wego.gateway;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Makes tokens, good unless told otherwise. */
public final class Token {

  private String issuer = config("wego.gateway.tokens.issuer");
  private String audience = "wego-api";
  private String keyId = "first";
  private Key key;
  private String algorithm = AlgorithmIdentifiers.RSA_USING_SHA256;
  private long validFor = 60;
  private String subject = "someone";

  private Token() {}

  public static Token good() {
    return new Token();
  }

  public Token audience(String value) {
    audience = value;
    return this;
  }

  public Token subject(String value) {
    subject = value;
    return this;
  }

  public Token issuer(String value) {
    issuer = value;
    return this;
  }

  public Token expiredFor(long seconds) {
    validFor = -seconds;
    return this;
  }

  public Token signedBy(String id, Key other) {
    keyId = id;
    key = other;
    return this;
  }

  public Token signedWithSharedSecret() {
    algorithm = AlgorithmIdentifiers.HMAC_SHA256;
    key = new HmacKey(new byte[64]);
    return this;
  }

  public String sign() {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(audience);
    claims.setSubject(subject);
    claims.setStringClaim("azp", "portal");
    NumericDate expiry = NumericDate.now();
    expiry.addSeconds(validFor);
    claims.setExpirationTime(expiry);
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setKeyIdHeaderValue(keyId);
    try {
      signature.setKey(key == null ? sharedKey() : key);
      return signature.getCompactSerialization();
    } catch (JoseException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Key sharedKey() throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA")
        .generatePrivate(
            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(config("test.signing-key"))));
  }

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
