package org.wego.benchmarks.applied;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.wego.benchmarks.parts.MemberEvents;

/**
 * Commits events of some members to the producer's outbox, one a transaction, at a steady pace and
 * from one session. Each member's events are written in their order.
 */
final class PacedWriter implements Callable<List<PacedWriter.Sent>> {

  private final Connection connection;
  private final MemberEvents events;
  private final List<Member> members;
  private final long start;
  private final double perSecond;
  private final double seconds;

  /**
   * @param start when the first one is due, by {@link System#nanoTime()}
   * @param perSecond how many a second
   * @param seconds for how long
   */
  PacedWriter(
      Connection connection,
      MemberEvents events,
      List<Member> members,
      long start,
      double perSecond,
      double seconds) {
    this.connection = connection;
    this.events = events;
    this.members = members;
    this.start = start;
    this.perSecond = perSecond;
    this.seconds = seconds;
  }

  /** A member and the number of its last event. */
  static final class Member {
    private final UUID id;
    private final String name;
    private long sequence = 1;

    Member(UUID id, String name) {
      this.id = id;
      this.name = name;
    }
  }

  /**
   * An event that was committed.
   *
   * @param transaction the number of its transaction, by which the database knows its commit
   * @param late by how many nanoseconds it was begun after it was due
   */
  record Sent(UUID event, String transaction, long late) {}

  @Override
  public List<Sent> call() throws SQLException {
    int count = (int) (perSecond * seconds);
    List<Sent> sent = new ArrayList<>(count);
    try (PreparedStatement insert =
        connection.prepareStatement(
            MemberEvents.INSERT + " RETURNING pg_current_xact_id()::xid::text")) {
      for (int i = 0; i < count; i++) {
        long due = start + (long) (i / perSecond * 1e9);
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        sent.add(write(insert, members.get(i % members.size()), System.nanoTime() - due));
      }
    }
    return sent;
  }

  private Sent write(PreparedStatement insert, Member member, long late) throws SQLException {
    member.sequence++;
    UUID event = UUID.randomUUID();
    String trace = event.toString().replace("-", "");
    insert.setObject(1, event);
    insert.setObject(2, member.id);
    insert.setLong(3, member.sequence);
    insert.setString(4, MemberEvents.type(member.sequence));
    insert.setString(
        5, events.payload(member.id.toString(), member.name + " of " + member.sequence));
    insert.setString(6, "00-" + trace + "-" + trace.substring(0, 16) + "-00");
    insert.setString(7, event.toString());
    try (ResultSet written = insert.executeQuery()) {
      written.next();
      return new Sent(event, written.getString(1), late);
    }
  }
}
