package org.wego.benchmarks.parts;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Events of members as membership writes them into its outbox: the payload is the contract's
 * example with another member, the rest is what a request through the gateway leaves.
 */
public final class MemberEvents {

  /** The topic of members. */
  public static final String TOPIC = "wego.membership.member.v1";

  /** The statement that writes one: member, sequence, type, time, payload, trace, request. */
  public static final String INSERT =
      """
      INSERT INTO outbox_event
             (id, topic, aggregate_id, epoch, sequence, type, time, payload, traceparent, request_id)
      SELECT ?, 'wego.membership.member.v1', ?, e.epoch, ?, ?, now(), ?::json, ?, ?
        FROM stream_epoch e
      """;

  private static final String REGISTERED = "org.wego.membership.member-registered.v1";
  private static final String UPDATED = "org.wego.membership.member-updated.v1";
  private static final String EXAMPLE_MEMBER = "0193a5c4-8e10-7c3b-9d52-6f1b7e0a4c21";
  private static final String EXAMPLE_NAME = "Thua Thien Hue";

  private final String payload;

  /**
   * @param checkout the root of the project, whose contracts are read
   */
  public MemberEvents(Path checkout) throws IOException {
    Path example = checkout.resolve("contracts/events/membership/member-updated.v1.example.json");
    ObjectMapper json = new ObjectMapper();
    payload = json.writeValueAsString(json.readTree(example.toFile()));
    if (!payload.contains(EXAMPLE_MEMBER) || !payload.contains('"' + EXAMPLE_NAME + '"')) {
      throw new IllegalStateException(example + " is of another member");
    }
  }

  /** The payload of an event of a member. */
  public String payload(String memberId, String name) {
    return payload.replace(EXAMPLE_MEMBER, memberId).replace(EXAMPLE_NAME, name);
  }

  /** The type of an event by its number in the member's stream: the first one registers it. */
  public static String type(long sequence) {
    return sequence == 1 ? REGISTERED : UPDATED;
  }

  /** Makes members to tell of, in a schema of their own: {@code measured.member}. */
  public static void makeMembers(Database membership, int count) throws SQLException {
    membership.execute(
        "CREATE SCHEMA measured",
        """
        CREATE TABLE measured.member AS
        SELECT uuidv7() AS id, n, 'City ' || n AS name FROM generate_series(1, %d) n
        """
            .formatted(count));
  }

  /** Writes an event of each of them in one transaction, with this number in their streams. */
  public void writeOfAll(Database membership, long sequence) throws SQLException {
    membership.execute(
        """
        INSERT INTO outbox_event
               (topic, aggregate_id, epoch, sequence, type, time, payload, traceparent, request_id)
        SELECT '%s', m.id, e.epoch, %d, '%s', now(),
               replace(replace('%s', '%s', m.id::text), '%s', m.name)::json,
               '00-' || md5(m.id::text) || '-' || left(md5(m.name), 16) || '-00',
               gen_random_uuid()::text
          FROM measured.member m CROSS JOIN stream_epoch e
         ORDER BY m.n
        """
            .formatted(
                TOPIC,
                sequence,
                type(sequence),
                payload.replace("'", "''"),
                EXAMPLE_MEMBER,
                EXAMPLE_NAME));
  }
}
