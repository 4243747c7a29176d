package org.wego.localstack.doctor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of this machine, made by the JDK's own tool, that ends soon. */
final class ShortCertificate {

  private static final String PASSWORD = "changeit";

  private ShortCertificate() {}

  static SSLContext context(Path folder, int days) {
    Path store = folder.resolve("short.p12");
    keytool(store, days);
    try (InputStream content = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(content, PASSWORD.toCharArray());
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static void keytool(Path store, int days) {
    try {
      Process process =
          new ProcessBuilder(
                  String.join(File.separator, System.getProperty("java.home"), "bin", "keytool"),
                  "-genkeypair",
                  "-alias",
                  "short",
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=localhost",
                  "-validity",
                  Integer.toString(days),
                  "-keystore",
                  store.toString(),
                  "-storepass",
                  PASSWORD,
                  "-storetype",
                  "PKCS12")
              .redirectErrorStream(true)
              .redirectOutput(store.resolveSibling("keytool.log").toFile())
              .start();
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError("keytool failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
