package org.wego.deployment.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.deployment.Checkout;

/** What a program does where nothing else is set. */
final class Defaults {

  private static final Pattern SECONDS = Pattern.compile("(\\d+)s");

  private final Map<String, String> properties = new HashMap<>();

  private Defaults() {}

  /** The platform's, and the module's own before those. */
  static Defaults of(String module) {
    Defaults defaults = new Defaults();
    Checkout.files("platform").stream()
        .filter(file -> file.endsWith("src/main/resources/META-INF/microprofile-config.properties"))
        .forEach(defaults::read);
    defaults.read(module + "/src/main/resources/application.properties");
    return defaults;
  }

  Map<String, String> properties() {
    return properties;
  }

  int number(String name) {
    return Integer.parseInt(properties.get(name));
  }

  /** None where it is not set. */
  Duration seconds(String name) {
    Matcher seconds = SECONDS.matcher(properties.getOrDefault(name, "0s"));
    if (!seconds.matches()) {
      throw new IllegalArgumentException(name + " is in seconds: " + properties.get(name));
    }
    return Duration.ofSeconds(Long.parseLong(seconds.group(1)));
  }

  private void read(String file) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(Checkout.text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    read.forEach((name, value) -> properties.put((String) name, (String) value));
  }
}
