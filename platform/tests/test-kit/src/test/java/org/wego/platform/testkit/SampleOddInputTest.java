package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The sample service takes what it should not, and is found out. */
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class SampleOddInputTest {

  @Test
  void a_failure_is_told_with_what_was_sent() {
    assertThatThrownBy(() -> new OddThings().odd_bodies_are_refused())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("POST /things null: 500");
  }

  @Test
  void a_service_without_parameters_has_none_that_are_odd() {
    assertThatCode(() -> new OddThings().odd_parameters_are_refused()).doesNotThrowAnyException();
  }

  private static final class OddThings extends OddInput {

    @Override
    protected Tokens caller() {
      return Tokens.of("keeper");
    }

    @Override
    protected String pathParameter(Operation operation, String name) {
      return UUID.randomUUID().toString();
    }
  }
}
