package org.wego.events.delegation;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;

/** What is left of a person besides the row of the participant. */
@ApplicationScoped
class PersonTraces {

  @Inject Messages messages;
  @Inject Sql sql;

  /**
   * Erases what was written to the person about the delegation, and the answers that are kept for a
   * day to be given again.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void forget(UUID delegationId, ParticipantDetails person) {
    forgetMessages(delegationId, person);
    forgetAnswers(person);
  }

  /** Nothing else that the address was told. */
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
        Stream.of(person.name(), person.email(), person.id().toString())
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
