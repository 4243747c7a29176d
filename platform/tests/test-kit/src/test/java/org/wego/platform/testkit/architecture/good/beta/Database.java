package org.wego.platform.testkit.architecture.good.beta;

import org.wego.platform.testkit.architecture.good.alpha.TouchAlpha;

/** Meets another feature through its use case; the name only looks like a banned one. */
class Database {

  void use(TouchAlpha touchAlpha) {
    touchAlpha.touch();
  }
}
