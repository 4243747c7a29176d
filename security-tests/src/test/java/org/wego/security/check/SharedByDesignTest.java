package org.wego.security.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wego.security.contract.Contract;
import org.wego.security.contract.Operation;

class SharedByDesignTest {

  @Test
  void the_list_names_operations_that_there_are() {
    assertThat(Contract.merged().operations().stream().map(Operation::id))
        .containsAll(SharedByDesign.listed().operations());
  }

  @Test
  void nothing_is_shared_without_a_reason() {
    assertThatThrownBy(
            () -> SharedByDesign.of("written,field,read,reader,reason\na,*,b,anybody, \n"))
        .hasMessageContaining("reason");
  }
}
