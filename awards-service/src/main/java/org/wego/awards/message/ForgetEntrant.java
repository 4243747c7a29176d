package org.wego.awards.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.wego.awards.entry.ContactErased;
import org.wego.awards.erasure.StoredAnswers;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;

/**
 * Takes an erased contact out of what was told about the entry, and of that alone: the address may
 * be a judge's, too, or another entry's contact.
 */
@ApplicationScoped
class ForgetEntrant {

  private static final String TOLD =
      """
      SELECT 'award-entry-received/' || e.id FROM award_entry e WHERE e.id = ?
      UNION ALL
      SELECT 'award-screening-result/' || s.id FROM award_screening s WHERE s.entry_id = ?
      UNION ALL
      SELECT 'award-prize/' || w.prize_id FROM award_winner w WHERE w.entry_id = ?
      """;

  @Inject Messages messages;
  @Inject StoredAnswers storedAnswers;
  @Inject Sql sql;

  void forget(@Observes ContactErased erased) {
    messages.erase(
        sql.list(
            TOLD, row -> row.getString(1), erased.entryId(), erased.entryId(), erased.entryId()));
    storedAnswers.forget(erased.entryId());
  }
}
