import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Base64;

/** Writes a provider's public keys and a token signed by it, good for a day: for this run alone. */
class Keys {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  public static void main(String... arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    String issuer = arguments[1];
    Clock clock = Clock.systemUTC();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    Files.writeString(
        folder.resolve("jwks.json"),
        "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"benchmark\",\"n\":\"%s\",\"e\":\"%s\"}]}"
            .formatted(number(key.getModulus()), number(key.getPublicExponent())));
    String header = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"benchmark\"}");
    long now = clock.instant().getEpochSecond();
    String claims =
        encoded(
            "{\"iss\":\"%s\",\"aud\":\"wego-api\",\"sub\":\"benchmark\",\"azp\":\"benchmark\",\"iat\":%d,\"exp\":%d}"
                .formatted(issuer, now, now + 86_400));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    signature.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
    Files.writeString(
        folder.resolve("token"), header + "." + claims + "." + BASE64.encodeToString(signature.sign()));
  }

  private static String encoded(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    // The sign's byte is not part of the number.
    int start = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, start, bytes.length));
  }
}
