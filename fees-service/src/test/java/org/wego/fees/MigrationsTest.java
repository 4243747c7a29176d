package org.wego.fees;

import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.Migrations;

class MigrationsTest {

  /** The last one before releases had to run side by side. */
  private static final long BASELINE = 202611261241L;

  @Test
  void the_last_release_goes_on_while_those_of_this_one_are_applied() {
    Migrations.requireExpanding(BASELINE);
  }
}
