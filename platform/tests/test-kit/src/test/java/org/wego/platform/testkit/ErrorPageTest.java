package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wego.platform.problem.PlatformError;

class ErrorPageTest {

  private static final String SECTION = "Every service and the gateway";

  @Test
  void every_code_of_the_platform_is_explained_to_callers() {
    ErrorPage.verify(SECTION, PlatformError.values());
  }

  @Test
  void a_code_that_does_not_exist_any_longer_is_found() {
    assertThatThrownBy(() -> ErrorPage.verify(SECTION, PlatformError.NOT_FOUND))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("INVALID_INPUT");
  }

  @Test
  void a_section_that_does_not_exist_is_a_fault() {
    assertThatThrownBy(() -> ErrorPage.verify("Nowhere", PlatformError.values()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Nowhere");
  }
}
