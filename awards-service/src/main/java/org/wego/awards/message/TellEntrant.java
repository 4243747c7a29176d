package org.wego.awards.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.wego.awards.entry.EntryContact;
import org.wego.awards.entry.EntryDetails;
import org.wego.awards.entry.EntryEvent;
import org.wego.awards.entry.ScreeningOutcome;
import org.wego.awards.screening.EntryScreened;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;

/** Writes to an entry's contact, in the transaction of what is told (N1). */
@ApplicationScoped
class TellEntrant {

  private static final String RECEIVED = "award-entry-received";
  private static final String SCREENED = "award-screening-result";

  @Inject Messages messages;
  @Inject Sql sql;

  /** The entry is in. */
  void received(@Observes EntryEvent.Submitted submitted) {
    EntryDetails entry = submitted.entry();
    tell(
        RECEIVED,
        RECEIVED + "/" + entry.id(),
        entry,
        Map.of("category", entry.text().category(), "reference", entry.id().toString()));
  }

  /** It is judged, or not. */
  void screened(@Observes EntryScreened screened) {
    tell(
        SCREENED,
        SCREENED + "/" + screened.screening().id(),
        screened.entry(),
        Map.of(
            "eligible",
            screened.screening().outcome() == ScreeningOutcome.ELIGIBLE,
            "reasons",
            String.join("; ", screened.screening().reasons())));
  }

  /** Nobody is told of an entry whose contact was erased. */
  private void tell(
      String kind, String dedupeKey, EntryDetails entry, Map<String, Object> particulars) {
    EntryContact contact = entry.contact();
    if (contact == null || contact.email() == null) {
      return;
    }
    Map<String, Object> values = new HashMap<>(particulars);
    values.put("name", contact.name() == null ? entry.city().name() : contact.name());
    values.put("city", entry.city().name());
    values.put("title", entry.text().title());
    values.put("edition", edition(entry));
    messages.queue(Message.of(kind, dedupeKey, contact.email(), contact.language(), values));
  }

  private String edition(EntryDetails entry) {
    return sql.find(
            "SELECT title FROM award_edition WHERE id = ?",
            row -> row.getString(1),
            entry.editionId())
        .orElseThrow();
  }
}
