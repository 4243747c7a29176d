package org.wego.localstack.setup;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Passwords of one stack, made up when first asked for and kept for its owner's eyes only. */
public final class Secrets {

  private static final int BYTES = 24;

  private final Home home;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Home home) {
    this.home = home;
  }

  public synchronized String of(String name) {
    Map<String, String> known = new TreeMap<>(Home.read(home.secrets()));
    String secret = known.get(name);
    if (secret == null) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      secret = HexFormat.of().formatHex(bytes);
      known.put(name, secret);
      Home.write(home.secrets(), known, "Passwords of this local stack");
    }
    return secret;
  }
}
