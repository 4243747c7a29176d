package org.wego.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example, compiled and run as it stands there. */
class ReadmeTest {

  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void the_example_tells_the_invoices_of_every_page(@TempDir Path folder) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/invoices",
        exchange -> {
          boolean first = exchange.getRequestURI().getQuery() == null;
          byte[] page =
              (first
                      ? "{\"items\":[{\"number\":\"A\",\"dueOn\":\"2016-03-04\"}],\"next\":\"2\"}"
                      : "{\"items\":[{\"number\":\"B\",\"dueOn\":\"2016-03-05\"}]}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (URLClassLoader classes = compiled(folder, server.getAddress().getPort())) {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      ((Runnable) classes.loadClass("Example").getConstructor().newInstance()).run();
    } finally {
      System.setOut(out);
      server.stop(0);
    }

    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("A, due 2016-03-04", "B, due 2016-03-05");
  }

  private static URLClassLoader compiled(Path folder, int port) throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    assertThat(example.find()).as("an example in the README").isTrue();
    Path source =
        Files.writeString(
            folder.resolve("Example.java"),
            """
            import java.net.URI;
            import org.wego.client.*;
            import org.wego.client.fees.*;
            import org.wego.client.fees.InvoicesApi.*;
            import org.wego.client.fees.model.*;

            public class Example implements Runnable {
              public void run() {
                String token = "a-token";
                %s
              }
            }
            """
                .formatted(example.group(1).replace("localhost:8080", "localhost:" + port)));
    int errors =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                source.toString());
    assertThat(errors).isZero();
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, ReadmeTest.class.getClassLoader());
  }
}
