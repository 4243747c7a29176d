package org.wego.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The route table of the gateway under test, as a file that tests write over. */
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

  /** Puts the table back that is shipped, and waits until it is in force. */
  public static void restore() {
    if (!read().equals(packaged())) {
      take(packaged());
    }
  }

  /** Adds a route to these ports, and waits until it is in force. */
  public static void add(String prefix, String bounds, int... ports) {
    take(with(prefix, bounds, ports));
  }

  /** The table that is shipped with one more route, to an upstream at these ports. */
  public static String with(String prefix, String bounds, int... ports) {
    String name = prefix.substring(prefix.lastIndexOf('/') + 1);
    List<String> addresses =
        IntStream.of(ports).mapToObj(port -> "\"http://localhost:%d\"".formatted(port)).toList();
    String upstream = "  %s: [%s]\n".formatted(name, String.join(", ", addresses));
    String route = "  %s: {upstream: %s%s}\n".formatted(prefix, name, bounds);
    return packaged().replace("\nroutes:\n", upstream + "\nroutes:\n" + route);
  }

  /** Writes a table and waits until it is in force. */
  public static void take(String table) {
    long before = reloads("taken");
    write(table);
    await().until(() -> reloads("taken") > before);
  }

  /** Writes a table as careful people do, who never leave half of one. */
  public static void write(String table) {
    Path file = file();
    try {
      Path next = Files.createTempFile(file.getParent(), "routes", ".next");
      Files.writeString(next, table);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file() {
    return Path.of(ConfigProvider.getConfig().getValue("wego.gateway.route-file", String.class));
  }

  private static String read() {
    try {
      return Files.readString(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long reloads(String result) {
    return (long) metric("wego_gateway_routes_reloads_total{result=\"%s\"}".formatted(result));
  }

  /** The value of a metric as an operator sees it. */
  public static double metric(String series) {
    String page = given().get("/metrics").asString();
    List<String> found =
        page.lines()
            .filter(line -> line.startsWith(series + " "))
            .map(line -> line.substring(series.length() + 1))
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException(series + " is there %d times".formatted(found.size()));
    }
    return Double.parseDouble(found.get(0));
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
