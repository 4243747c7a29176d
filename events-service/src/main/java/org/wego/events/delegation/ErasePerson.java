package org.wego.events.delegation;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.wego.events.event.HoldEvent;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/**
 * Erases who a participant is, and keeps that somebody took part: the delegation, the check-in and
 * the counts stay. The passport, what was written to the person, and the answers that are kept for
 * a day to be given again go too.
 */
@ApplicationScoped
public class ErasePerson {

  @Inject Delegations delegations;
  @Inject DelegationActs acts;
  @Inject DelegationEvents events;
  @Inject Messages messages;
  @Inject HoldEvent holdEvent;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Erases the person; again, it changes nothing.
   *
   * @throws org.wego.platform.problem.ProblemException NOT_FOUND when the event has no such
   *     participant within the scope
   */
  @Transactional
  public void erase(UUID eventId, UUID participantId, DelegationScope scope, String actor) {
    holdEvent.alone(eventId);
    Delegation delegation = delegations.lockOf(eventId, participantId, scope);
    Optional<ParticipantDetails> person = delegation.erase(participantId, clock.instant());
    if (person.isEmpty()) {
      return;
    }
    delegations.raiseVersion(delegation);
    acts.record(delegation.id(), DelegationAct.PERSON_ERASED, null, actor);
    delegations.flush();
    events.erased(delegation, participantId);
    forgetMessages(delegation.id(), person.get());
    forgetAnswers(person.get());
  }

  /**
   * What was written to the person about this delegation, and nothing else the address was told.
   */
  private void forgetMessages(UUID delegationId, ParticipantDetails person) {
    messages.erase(
        sql.list(
            """
            SELECT m.dedupe_key
              FROM outgoing_message m
              JOIN delegation_act a ON m.dedupe_key LIKE '%/' || a.id
             WHERE a.delegation_id = ? AND lower(m.recipient) = lower(?)
            """,
            row -> row.getString(1), delegationId, person.email()));
  }

  /** An answer that names the person goes as a whole: the request would be carried out anew. */
  private void forgetAnswers(ParticipantDetails person) {
    List<String> texts =
        Stream.of(person.name(), person.email())
            .filter(Objects::nonNull)
            .map(text -> new String(JsonStringEncoder.getInstance().quoteAsString(text)))
            .map(text -> text.toLowerCase(Locale.ROOT))
            .toList();
    // The answers are JSON in UTF-8; bytes that are not text are no such answer.
    sql.update(
        """
        DELETE FROM idempotency_record
         WHERE EXISTS (
           SELECT FROM unnest(?::text[]) sought
            WHERE position(sought IN lower(convert_from(body, 'UTF8'))) > 0)
        """,
        SqlArray.of("text", texts));
  }
}
