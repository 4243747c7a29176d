package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.events.event.KnownEvent;
import org.wego.events.message.MessagesTo;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;

/** Tells the head of a delegation what has become of it (N1). */
@ApplicationScoped
class DelegationMessages {

  private static final DateTimeFormatter TOLD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm (xxx)");

  @Inject Messages messages;

  /** It has its places. */
  void tellApproved(KnownEvent event, DelegationDetails delegation, UUID act) {
    queue("event-registration-approved", event, delegation, act, Map.of());
  }

  /** It was approved, and waits for places. */
  void tellWaitlisted(KnownEvent event, DelegationDetails delegation, UUID act) {
    queue("event-registration-waitlisted", event, delegation, act, Map.of());
  }

  /** Places are kept for it. */
  void tellOffered(KnownEvent event, DelegationDetails delegation, UUID act) {
    queue(
        "event-place-offered",
        event,
        delegation,
        act,
        Map.of("until", TOLD.format(delegation.offeredUntil().atZone(event.timeZone()))));
  }

  /** It let the places pass. */
  void tellLapsed(KnownEvent event, DelegationDetails delegation, UUID act) {
    queue("event-offer-lapsed", event, delegation, act, Map.of());
  }

  private void queue(
      String kind,
      KnownEvent event,
      DelegationDetails delegation,
      UUID act,
      Map<String, Object> more) {
    ParticipantDetails head = delegation.head();
    if (head.email() == null) {
      return; // The head was erased: nobody is left to write to.
    }
    Map<String, Object> values = new HashMap<>(more);
    values.put("name", head.name());
    values.put("organization", delegation.organization().name());
    values.put("event", event.title());
    values.put("startsOn", event.startsOn());
    values.put("endsOn", event.endsOn());
    values.put("persons", delegation.persons().size());
    String occasion = MessagesTo.occasion(head.id(), kind, act);
    messages.queue(Message.of(kind, occasion, head.email(), head.language(), values));
  }
}
