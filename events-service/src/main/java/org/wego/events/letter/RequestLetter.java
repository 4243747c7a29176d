package org.wego.events.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.delegation.Attendee;
import org.wego.events.delegation.DelegationQueries;
import org.wego.events.delegation.DelegationScope;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Asks for a letter that invites a participant, for the visa (E4). */
@ApplicationScoped
public class RequestLetter {

  @Inject VisaLetters letters;
  @Inject Passports passports;
  @Inject DelegationQueries delegations;
  @Inject HoldEvent holdEvent;
  @Inject Clock clock;

  /**
   * Asks for the letter.
   *
   * @throws ProblemException NOT_FOUND, EVENT_OVER, LETTER_PARTICIPANT, PARTICIPANT_NOT_ADMITTED,
   *     PASSPORT_UNFIT, LETTER_EXISTS
   */
  @Transactional
  public LetterDetails request(
      UUID eventId, UUID participantId, Passport passport, DelegationScope scope, String actor) {
    // Alone, so that whoever asks twice at once is told so.
    KnownEvent event = holdEvent.alone(eventId);
    Attendee attendee =
        delegations.attendee(eventId, participantId, scope).orElseThrow(RequestLetter::unknown);
    if (!event.published() || !clock.instant().isBefore(event.endsAt())) {
      throw new ProblemException(EventsError.EVENT_OVER, "The event is over, or cancelled");
    }
    if (!attendee.coming()) {
      throw new ProblemException(
          EventsError.PARTICIPANT_NOT_ADMITTED, "Only those who are approved are invited");
    }
    requireFit(passport, event);
    if (letters.has(participantId)) {
      throw new ProblemException(
          EventsError.LETTER_EXISTS, "The participant has a letter, or asked for one");
    }
    VisaLetter letter = new VisaLetter(eventId, participantId, clock.instant(), actor);
    letters.persistAndFlush(letter);
    passports.keep(letter.id(), passport);
    return letter.details();
  }

  private void requireFit(Passport passport, KnownEvent event) {
    String code = EventsError.PASSPORT_UNFIT.name();
    new Faults()
        .addIf(
            passport.expiresOn().isBefore(event.endsOn()),
            "/passport/expiresOn",
            code,
            "The passport is valid to the end of the event, " + event.endsOn())
        .addIf(
            !passport.birthDate().isBefore(LocalDate.now(clock)),
            "/passport/birthDate",
            code,
            "Whoever travels was born before today")
        .throwIfAny(EventsError.PASSPORT_UNFIT);
  }

  private static ProblemException unknown() {
    String detail = "The event has no such participant, or of another delegation";
    return new ProblemException(EventsError.LETTER_PARTICIPANT, detail)
        .withFaults(
            List.of(new Fault("/participantId", EventsError.LETTER_PARTICIPANT.name(), detail)));
  }
}
