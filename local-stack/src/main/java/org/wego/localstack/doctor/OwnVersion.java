package org.wego.localstack.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;

/** The version of this program, which Maven puts into its jar. */
final class OwnVersion {

  private static final String FILE = "/META-INF/maven/org.wego/local-stack/pom.properties";

  private OwnVersion() {}

  /** Empty where it does not run from its jar. */
  static Optional<String> get() {
    try (InputStream content = OwnVersion.class.getResourceAsStream(FILE)) {
      if (content == null) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      properties.load(content);
      return Optional.ofNullable(properties.getProperty("version"));
    } catch (IOException e) {
      throw new IllegalStateException("The jar of this program cannot be read", e);
    }
  }
}
