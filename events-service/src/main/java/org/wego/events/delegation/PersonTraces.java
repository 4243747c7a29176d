package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.events.message.MessagesTo;
import org.wego.platform.persistence.sql.Sql;

/** What is left of a person besides the row of the participant. */
@ApplicationScoped
class PersonTraces {

  @Inject MessagesTo messages;
  @Inject Sql sql;

  /**
   * Erases what was written to the person, to whatever address, and the answers that are kept for a
   * day to be given again.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void forget(UUID delegationId, UUID participantId) {
    messages.erase(participantId);
    forgetAnswers(delegationId, participantId);
  }

  /**
   * An answer about the delegation or the person goes as a whole: the request would be carried out
   * anew. Their ids are sought, not names, which others bear too; and as bytes, as an answer need
   * not be text.
   */
  private void forgetAnswers(UUID delegationId, UUID participantId) {
    sql.update(
        """
        DELETE FROM idempotency_record
         WHERE position(convert_to(?, 'UTF8') IN body) > 0
            OR position(convert_to(?, 'UTF8') IN body) > 0
        """,
        delegationId.toString(),
        participantId.toString());
  }
}
