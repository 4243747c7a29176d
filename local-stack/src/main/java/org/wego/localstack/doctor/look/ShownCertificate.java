package org.wego.localstack.doctor.look;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The certificate that an address shows, or of its chain the one that ends first.
 *
 * @param address where
 * @param failure why none was seen
 * @param left how long it is still good; negative when it is over
 */
public record ShownCertificate(URI address, Optional<String> failure, Duration left) {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int HTTPS = 443;

  static ShownCertificate look(URI address, Clock clock) {
    int port = address.getPort() < 0 ? HTTPS : address.getPort();
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(address.getHost(), port), PATIENCE_MILLIS);
      plain.setSoTimeout(PATIENCE_MILLIS);
      try (SSLSocket socket =
          (SSLSocket)
              context().getSocketFactory().createSocket(plain, address.getHost(), port, true)) {
        nameTheHost(socket, address.getHost());
        socket.startHandshake();
        Instant end =
            Arrays.stream(socket.getSession().getPeerCertificates())
                .map(ShownCertificate::end)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new ShownCertificate(
            address, Optional.empty(), Duration.between(clock.instant(), end));
      }
    } catch (IOException e) {
      return new ShownCertificate(address, Optional.of(Web.reason(e)), Duration.ZERO);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime has no TLS", e);
    }
  }

  private static void nameTheHost(SSLSocket socket, String host) {
    if (host.chars().anyMatch(Character::isLetter) && host.indexOf(':') < 0) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setServerNames(List.of(new SNIHostName(host)));
      socket.setSSLParameters(parameters);
    }
  }

  private static Instant end(Certificate certificate) {
    return ((X509Certificate) certificate).getNotAfter().toInstant();
  }

  private static SSLContext context() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new LooksAtAny()}, new SecureRandom());
    return context;
  }

  /**
   * Takes every certificate: an expired one is what is looked for, and nothing is sent over the
   * connection.
   */
  private static final class LooksAtAny extends X509ExtendedTrustManager {

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
