package org.wego.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks to the gateway byte by byte, because proper clients repair what these tests must send. */
public final class Wire {

  private Wire() {}

  /** Sends the text as it is and tells everything that comes back until the connection closes. */
  public static String send(URI gateway, String text) {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends the text from another address of this machine. */
  public static String sendFrom(String address, URI gateway, String text) {
    try (Socket socket =
        new Socket(gateway.getHost(), gateway.getPort(), InetAddress.getByName(address), 0)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A GET of the path, of which nothing is repaired. */
  public static String get(URI gateway, String path) {
    return send(
        gateway,
        "GET %s HTTP/1.1\r\nHost: gateway.example\r\nConnection: close\r\n\r\n".formatted(path));
  }
}
