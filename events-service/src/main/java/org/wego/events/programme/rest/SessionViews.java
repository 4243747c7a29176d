package org.wego.events.programme.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.events.programme.AnnouncedEdition;
import org.wego.events.programme.Ceremonies;
import org.wego.events.programme.SessionDetails;

/** Shows sessions, ceremonies with what they show in their turn. */
@ApplicationScoped
class SessionViews {

  @Inject Ceremonies ceremonies;

  SessionResponse one(SessionDetails session) {
    return all(session.eventId(), List.of(session)).get(0);
  }

  /** Sessions of one event. */
  List<SessionResponse> all(UUID eventId, List<SessionDetails> sessions) {
    AnnouncedEdition edition =
        sessions.stream().anyMatch(SessionDetails::isCeremony)
            ? ceremonies.of(eventId).orElse(null)
            : null;
    return sessions.stream()
        .map(session -> SessionResponse.from(session, session.isCeremony() ? edition : null))
        .toList();
  }
}
