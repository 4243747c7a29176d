package org.wego.events.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wego.events.EventsError;
import org.wego.events.delegation.DelegationQueries;
import org.wego.events.delegation.DelegationScope;
import org.wego.events.event.EventQueries;
import org.wego.platform.pdf.Typesetter;
import org.wego.platform.problem.ProblemException;

/** Prints letters of invitation, for as long as the passport is kept. */
@ApplicationScoped
public class LetterPdf {

  @Inject LetterQueries letters;
  @Inject DelegationQueries delegations;
  @Inject EventQueries events;
  @Inject Typesetter typesetter;
  @Inject LetterConfig config;

  /**
   * The document; the same bytes each time.
   *
   * @throws ProblemException LETTER_STATE unless it was issued, PASSPORT_ERASED
   */
  public byte[] render(LetterDetails letter) {
    if (letter.state() != LetterState.ISSUED) {
      throw new ProblemException(EventsError.LETTER_STATE, "The letter is " + letter.state());
    }
    Passport passport =
        letters
            .passport(letter.id())
            .orElseThrow(
                () ->
                    new ProblemException(
                        EventsError.PASSPORT_ERASED, "What the letter said was erased"));
    return typesetter.typeset(
        LetterSheets.visaLetter(
            LetterSheet.of(
                letter,
                passport,
                delegations
                    .attendee(letter.eventId(), letter.participantId(), DelegationScope.ALL)
                    .orElseThrow(),
                events.terms(letter.eventId()).orElseThrow(),
                config)));
  }
}
