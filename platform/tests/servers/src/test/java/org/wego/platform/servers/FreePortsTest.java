package org.wego.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortsTest {

  @Test
  void no_port_is_given_twice() {
    List<Integer> ports = Stream.generate(FreePorts::next).limit(100).toList();

    assertThat(ports).doesNotHaveDuplicates().allMatch(FreePorts::isFree);
  }

  @Test
  void a_port_somebody_listens_on_is_not_free() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(FreePorts.isFree(socket.getLocalPort())).isFalse();
    }
  }
}
