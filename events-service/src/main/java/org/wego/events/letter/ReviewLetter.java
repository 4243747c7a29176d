package org.wego.events.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.delegation.Attendee;
import org.wego.events.delegation.DelegationQueries;
import org.wego.events.delegation.DelegationScope;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.events.message.MessagesTo;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.problem.ProblemException;

/** The organizer's word on a letter of invitation (E4). */
@ApplicationScoped
public class ReviewLetter {

  private static final String MESSAGE = "event-visa-letter";

  @Inject VisaLetters letters;
  @Inject Passports passports;
  @Inject DelegationQueries delegations;
  @Inject Messages messages;
  @Inject HoldEvent holdEvent;
  @Inject Clock clock;

  /**
   * Issues the letter, and tells whom it invites.
   *
   * @throws ProblemException NOT_FOUND, EVENT_OVER, LETTER_STATE, PARTICIPANT_NOT_ADMITTED,
   *     PASSPORT_ERASED
   */
  @Transactional
  public LetterDetails issue(UUID eventId, UUID id, String actor) {
    KnownEvent event = holdEvent.alone(eventId);
    VisaLetter letter = letters.lock(eventId, id);
    if (!event.published() || !clock.instant().isBefore(event.endsAt())) {
      throw new ProblemException(EventsError.EVENT_OVER, "The event is over, or cancelled");
    }
    Attendee attendee =
        delegations
            .attendee(eventId, letter.participantId(), DelegationScope.ALL)
            .filter(Attendee::coming)
            .orElseThrow(
                () ->
                    new ProblemException(
                        EventsError.PARTICIPANT_NOT_ADMITTED, "The participant comes no more"));
    letter.issue(LocalDate.now(clock), event.endsOn(), clock.instant(), actor);
    if (passports.find(id).isEmpty()) {
      throw new ProblemException(
          EventsError.PASSPORT_ERASED, "The passport was erased: ask for another letter");
    }
    letters.flush();
    tell(event, attendee, letter.details());
    return letter.details();
  }

  /**
   * Refuses the letter; the passport is not needed any more.
   *
   * @throws ProblemException NOT_FOUND, LETTER_STATE
   */
  @Transactional
  public LetterDetails refuse(UUID eventId, UUID id, String reason, String actor) {
    holdEvent.alone(eventId);
    VisaLetter letter = letters.lock(eventId, id);
    letter.refuse(reason, clock.instant(), actor);
    letters.flush();
    passports.erase(id);
    letters.getEntityManager().refresh(letter);
    return letter.details();
  }

  private void tell(KnownEvent event, Attendee attendee, LetterDetails letter) {
    if (attendee.email() == null) {
      return; // The delegation gave no address of this person: it fetches the letter itself.
    }
    messages.queue(
        Message.of(
            MESSAGE,
            MessagesTo.occasion(attendee.participantId(), MESSAGE, letter.id()),
            attendee.email(),
            attendee.language(),
            Map.of(
                "name",
                attendee.name(),
                "event",
                event.title(),
                "startsOn",
                event.startsOn(),
                "endsOn",
                event.endsOn(),
                "code",
                letter.code().printed())));
  }
}
