package org.wego.membership.governance;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.util.List;

/** Who admits members, and since when (G2b). */
@ConfigMapping(prefix = "wego.membership.admission")
public interface AdmissionConfig {

  /** The bodies, the earliest first; the first one decides about all days before it, too. */
  List<Tenure> bodies();

  /** A body and the first day on which it admits. */
  interface Tenure {

    /** The first day. */
    LocalDate from();

    /** The body. */
    DecidingBody body();
  }
}
