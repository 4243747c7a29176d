package org.wego.awards.assembly.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.awards.assembly.KnownAssembly;

/** The fields of an event's event that awards reads. */
record EventPayload(
    UUID eventId,
    String type,
    Integer ordinal,
    String title,
    String hostCity,
    String country,
    LocalDate startsOn,
    LocalDate endsOn,
    String timeZone,
    String state) {

  boolean generalAssembly() {
    return "GENERAL_ASSEMBLY".equals(type);
  }

  KnownAssembly toAssembly() {
    return new KnownAssembly(
        eventId,
        ordinal,
        title,
        hostCity,
        country,
        startsOn,
        endsOn,
        timeZone,
        KnownAssembly.State.valueOf(state));
  }
}
