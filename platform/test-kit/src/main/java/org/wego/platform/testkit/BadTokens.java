package org.wego.platform.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that look like one of somebody who may do everything, and that nobody may take: for each
 * thing that can be wrong with a token there is one.
 */
final class BadTokens {

  private static final String[] EVERYBODY = {
    "applicant",
    "member",
    "executive-committee",
    "regional-office",
    "judge",
    "partner",
    "secretariat"
  };

  /** More than any allowance for clocks that differ, less than the life of a token. */
  private static final Duration LATER = Duration.ofMinutes(30);

  private static final int UNAUTHENTICATED = 401;

  private static final Clock REAL_TIME = Clock.systemUTC();

  /** What is wrong with it, and the token as it goes into the header after {@code Bearer}. */
  private final Map<String, String> bad = new LinkedHashMap<>();

  BadTokens() {
    Tokens good = Tokens.of(EVERYBODY);
    Instant now = REAL_TIME.instant();
    bad.put("expired", good.expired().token());
    bad.put("not yet valid", good.with("nbf", now.plus(LATER).getEpochSecond()).token());
    bad.put("signed by somebody else", good.forged().token());
    bad.put("for another audience", good.audience("another-api").token());
    bad.put("of another issuer", good.issuer("https://elsewhere.test.invalid/realms/test").token());
    bad.put("changed", changed(Tokens.of("applicant").token(), good.token()));
    bad.put("without a signature", encoded("{\"alg\":\"none\"}") + "." + payload(good) + ".");
    bad.put("signed with the public key as a secret", confused(payload(good)));
    bad.put("no token at all", "nonsense");
  }

  /**
   * Sends a call with each of them, and tells which were not refused for it.
   *
   * @param needed whether there must be a token; where there need not be, it may be answered as
   *     nobody's is
   */
  List<String> taken(Supplier<PlainCall> call, boolean needed) {
    int nobodys = needed ? UNAUTHENTICATED : call.get().send().status();
    List<String> taken = new ArrayList<>();
    bad.forEach(
        (what, token) -> {
          PlainCall sent = call.get().header("Authorization", "Bearer " + token);
          PlainCall.Answer answer = sent.send();
          boolean asNobody = !needed && answer.status() == nobodys;
          if (!asNobody && !refused(answer)) {
            taken.add("%s, %s: %d %s".formatted(sent, what, answer.status(), answer.text()));
          }
        });
    return taken;
  }

  private static boolean refused(PlainCall.Answer answer) {
    return answer.status() == UNAUTHENTICATED
        && answer.header("Content-Type").orElse("").startsWith("application/problem+json")
        && answer.header("WWW-Authenticate").orElse("").startsWith("Bearer")
        && answer.json().path("code").asText().equals("UNAUTHENTICATED");
  }

  /** The head and signature of one, around what another says. */
  private static String changed(String signed, String said) {
    String[] parts = signed.split("\\.");
    return parts[0] + "." + said.split("\\.")[1] + "." + parts[2];
  }

  /** Whoever takes the algorithm from the token checks this one with what everybody knows. */
  private static String confused(String payload) {
    byte[] everybodyKnows = JvmWide.servers().trustedKeys().getPublic().getEncoded();
    String signed = encoded("{\"alg\":\"HS256\",\"kid\":\"test\",\"typ\":\"JWT\"}") + "." + payload;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(everybodyKnows, "HmacSHA256"));
      return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC with SHA-256", e);
    }
  }

  private static String payload(Tokens token) {
    return token.token().split("\\.")[1];
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
