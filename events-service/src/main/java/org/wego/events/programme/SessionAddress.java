package org.wego.events.programme;

import java.util.UUID;

/** Where callers find a session, for problems that tell of one. */
final class SessionAddress {

  private SessionAddress() {}

  static String of(UUID eventId, UUID sessionId) {
    return "/api/v1/events/%s/sessions/%s".formatted(eventId, sessionId);
  }
}
