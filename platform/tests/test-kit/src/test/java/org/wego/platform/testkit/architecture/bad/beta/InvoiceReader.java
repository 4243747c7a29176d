package org.wego.platform.testkit.architecture.bad.beta;

import org.wego.platform.testkit.architecture.bad.alpha.Alpha;

/** Reaches into another feature. */
class InvoiceReader {

  void read(Alpha alpha) {
    alpha.setOpen(1);
  }
}
