package org.wego.events.testing;

import java.util.UUID;
import org.wego.platform.id.Ids;

/** Motions that were voted on, and what came of them, as the service would have left them. */
public final class GivenVotes {

  private GivenVotes() {}

  /** A motion that was carried by name, and published. */
  public static UUID publishedMotion(UUID event) {
    UUID vote = Ids.next();
    Database.execute(
        """
        INSERT INTO vote (id, event_id, kind, secrecy, state, opened_at, opened_by, quorum)
        VALUES (?, ?, 'MOTION', 'NAMED', 'OPEN', '2017-06-28T06:00:00Z', 'secretariat',
                '{"entitled": 1, "present": 1, "required": 1, "margin": 0, "met": true}')
        """,
        vote,
        event);
    Database.execute(
        """
        UPDATE vote SET state = 'CLOSED', closed_at = '2017-06-28T06:10:00Z',
                        closed_by = 'secretariat', quorum_at_close = quorum
         WHERE id = ?
        """,
        vote);
    Database.execute("UPDATE vote SET sealed_at = '2017-06-28T06:20:00Z' WHERE id = ?", vote);
    UUID motion = Ids.next();
    Database.execute(
        """
        INSERT INTO motion (id, event_id, title, text, base, majority_numerator,
                            majority_denominator, majority_strict, secrecy, state, vote_id, outcome,
                            published_at, published_by, created_at, created_by)
        VALUES (?, ?, 'Amendment of the Charter', 'Article 7 is amended.', 'VALID', 1, 2, true,
                'NAMED', 'PUBLISHED', ?, 'CARRIED', '2017-06-28T06:20:00Z', 'secretariat',
                '2017-06-27T06:00:00Z', 'secretariat')
        """,
        motion,
        event,
        vote);
    return motion;
  }

  /** A motion that nobody has voted on yet. */
  public static UUID draftMotion(UUID event, UUID agendaItem) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO motion (id, event_id, agenda_item_id, title, text, base, majority_numerator,
                            majority_denominator, majority_strict, secrecy, state, created_at,
                            created_by)
        VALUES (?, ?, ?, 'Amendment of the Charter', 'Article 7 is amended.', 'VALID', 1, 2, true,
                'NAMED', 'DRAFT', '2017-06-01T06:00:00Z', 'secretariat')
        """,
        id,
        event,
        agendaItem);
    return id;
  }

  /** What was called out in the vote on a motion, and confirmed. */
  public static UUID rollCallEntry(UUID motion) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO roll_call_entry (id, vote_id, state, entered_at, entered_by, entered_subject,
                                     settled_at, settled_by, settled_subject)
        SELECT ?, vote_id, 'CONFIRMED', '2017-06-28T06:05:00Z', 'anna', 'anna',
               '2017-06-28T06:06:00Z', 'berta', 'berta'
          FROM motion WHERE id = ?
        """,
        id,
        motion);
    return id;
  }

  /** The resolution that a motion became, with the number of this ordinal. */
  public static UUID resolution(UUID motion, int ordinal) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO resolution (id, event_id, ordinal, number, motion_id, vote_id, adopted_on,
                                votes_in_favour, votes_against, votes_abstained)
        SELECT ?, event_id, ?, 'GA4-R' || lpad(?::text, 2, '0'), id, vote_id, '2017-06-28', 1, 0, 0
          FROM motion WHERE id = ?
        """,
        id,
        ordinal,
        Integer.toString(ordinal),
        motion);
    Database.execute(
        """
        INSERT INTO resolution_text (resolution_id, version, title, text, reason, recorded_at,
                                     recorded_by)
        SELECT ?, 1, title, text, 'As it was adopted', published_at, published_by
          FROM motion WHERE id = ?
        """,
        id,
        motion);
    return id;
  }
}
