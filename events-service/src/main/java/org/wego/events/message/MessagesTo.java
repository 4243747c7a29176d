package org.wego.events.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;

/**
 * Tells the messages to one addressee from those to others. An address does not: it is free text,
 * may be several people's, and changes. Whom a message is for is the last part of its occasion.
 */
@ApplicationScoped
public class MessagesTo {

  /** The id of whom a message {@code m} is for, as text; there is an index on it. */
  public static final String ADDRESSEE = "split_part(m.dedupe_key, '/', -1)";

  @Inject Messages messages;
  @Inject Sql sql;

  /**
   * Names the occasion on which somebody is written to.
   *
   * @param addressee the id of the participant, or of the member by its own address
   * @param parts what happened, the kind of the message first
   */
  public static String occasion(UUID addressee, Object... parts) {
    return Arrays.stream(parts).map(Object::toString).collect(Collectors.joining("/"))
        + "/"
        + addressee;
  }

  /** Erases everything that was written to this addressee, and nothing that others were told. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(UUID addressee) {
    messages.erase(
        sql.list(
            "SELECT m.dedupe_key FROM outgoing_message m WHERE m.erased_at IS NULL AND "
                + ADDRESSEE
                + " = ?::text",
            row -> row.getString(1),
            addressee.toString()));
  }
}
