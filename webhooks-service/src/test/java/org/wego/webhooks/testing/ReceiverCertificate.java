package org.wego.webhooks.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of {@value #HOST}, made for these tests, which the service trusts. */
public class ReceiverCertificate implements QuarkusTestResourceLifecycleManager {

  public static final String HOST = "hooks.partner.example";

  private static final Path STORE = Path.of("target", "receiver.p12");
  private static final Path CERTIFICATE = Path.of("target", "receiver.pem");
  private static final String PASSWORD = "changeit";

  @Override
  public Map<String, String> start() {
    try {
      Files.deleteIfExists(STORE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    keytool(
        "-genkeypair",
        "-alias",
        "r",
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + HOST,
        "-ext",
        "san=dns:" + HOST);
    keytool("-exportcert", "-rfc", "-alias", "r", "-file", CERTIFICATE.toString());
    return Map.of(
        "wego.webhooks.endpoint.trusted-certificates", CERTIFICATE.toAbsolutePath().toString());
  }

  @Override
  public void stop() {}

  /** What a receiver of that name shows. */
  static SSLContext context() {
    try (InputStream content = Files.newInputStream(STORE)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(content, PASSWORD.toCharArray());
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static void keytool(String... arguments) {
    String program = String.join(File.separator, System.getProperty("java.home"), "bin", "keytool");
    List<String> command =
        Stream.of(
                Stream.of(program),
                Stream.of(arguments),
                Stream.of(
                    "-keystore", STORE.toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"))
            .flatMap(part -> part)
            .toList();
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.to(new File("target/keytool.log")))
              .start();
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError("keytool failed; target/keytool.log says how");
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
