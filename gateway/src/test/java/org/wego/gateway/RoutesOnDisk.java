package org.wego.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The route table of the gateway under test, as a file that tests may write over. */
public final class RoutesOnDisk {

  private RoutesOnDisk() {}

  static Path create() {
    try {
      Path file = Files.createTempFile("routes", ".yaml");
      file.toFile().deleteOnExit();
      Files.writeString(file, packaged());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table that is shipped. */
  public static String packaged() {
    try (InputStream in = RoutesOnDisk.class.getResourceAsStream("/routes.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
