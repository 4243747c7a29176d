package org.wego.faults.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class CommitsTest {

  private final Commits commits = new Commits();

  @Test
  void a_simple_query_of_commit_is_one() {
    start();
    assertThat(seen(message('Q', "BEGIN\0"))).isFalse();
    assertThat(seen(message('Q', "COMMIT\0"))).isTrue();
  }

  @Test
  void a_prepared_commit_is_one_whenever_its_name_is_bound_and_synchronised() {
    start();
    assertThat(seen(message('P', "S_1\0COMMIT\0\0\0"))).isFalse();
    assertThat(seen(message('B', "\0S_1\0\0\0\0\0\0\0"))).isFalse();
    assertThat(seen(message('E', "\0\0\0\0\0"))).isFalse();
    assertThat(seen(message('S', ""))).isTrue();
    assertThat(seen(message('B', "\0S_2\0\0\0\0\0\0\0"))).isFalse();
    assertThat(seen(message('S', ""))).isFalse();
    seen(message('B', "\0S_1\0\0\0\0\0\0\0"));
    assertThat(seen(message('S', ""))).isTrue();
  }

  @Test
  void a_name_that_is_prepared_anew_is_what_it_is_then() {
    start();
    seen(message('P', "\0COMMIT\0\0\0"));
    seen(message('P', "\0SELECT 1\0\0\0"));
    seen(message('B', "\0\0\0\0\0\0\0\0"));
    assertThat(seen(message('S', ""))).isFalse();
  }

  @Test
  void messages_may_come_in_pieces_and_several_at_once() {
    start();
    byte[] both = both(message('Q', "SELECT 1\0"), message('Q', "COMMIT\0"));
    for (int i = 0; i < both.length - 1; i++) {
      assertThat(seen(new byte[] {both[i]})).isFalse();
    }
    assertThat(seen(new byte[] {both[both.length - 1]})).isTrue();
    assertThat(seen(both)).isTrue();
  }

  private void start() {
    // A request for encryption, and after its refusal the start itself.
    assertThat(seen(ByteBuffer.allocate(8).putInt(8).putInt(80_877_103).array())).isFalse();
    byte[] settings = "user\0fees\0\0".getBytes(UTF_8);
    assertThat(
            seen(
                ByteBuffer.allocate(8 + settings.length)
                    .putInt(8 + settings.length)
                    .putInt(3 << 16)
                    .put(settings)
                    .array()))
        .isFalse();
  }

  private boolean seen(byte[] bytes) {
    return commits.seen(bytes, bytes.length);
  }

  private static byte[] message(char type, String text) {
    byte[] content = text.getBytes(UTF_8);
    return ByteBuffer.allocate(5 + content.length)
        .put((byte) type)
        .putInt(4 + content.length)
        .put(content)
        .array();
  }

  private static byte[] both(byte[] one, byte[] other) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(one);
    all.writeBytes(other);
    return all.toByteArray();
  }
}
