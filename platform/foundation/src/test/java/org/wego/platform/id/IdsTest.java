package org.wego.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void ids_are_version_7_of_rfc_9562() {
    UUID id = Ids.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void ids_sort_in_the_order_in_which_they_were_made() {
    List<String> made = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }
}
