package org.wego.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortHolderTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void who_listens_on_a_port_is_named() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      assertThat(PortHolder.of(port).orElseThrow())
          .contains("process " + ProcessHandle.current().pid())
          .contains("java");
    }
    assertThat(PortHolder.of(port)).isEmpty();
  }
}
