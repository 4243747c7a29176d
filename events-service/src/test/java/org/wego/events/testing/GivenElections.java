package org.wego.events.testing;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.Tokens;

/** Elections and candidates, and the delegates who vote. */
public final class GivenElections {

  private GivenElections() {}

  /** A member at an Assembly, with the delegate who casts its vote. */
  public record Delegate(UUID member, String subject) {}

  /** A Full member whose delegation is in the room, with an accepted credential. */
  public static Delegate delegate(UUID assembly, String name) {
    UUID member = Given.member(name, "KR", "ASIA");
    return new Delegate(member, arrives(assembly, member));
  }

  /** As many members with a vote, in the room, named {@code City 01} and so on. */
  public static List<Delegate> delegates(UUID assembly, int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> delegate(assembly, "City %02d".formatted(i)))
        .toList();
  }

  /**
   * The delegation of a member comes in.
   *
   * @return the login of the delegate who casts its vote, as a token names it
   */
  public static String arrives(UUID assembly, UUID member) {
    UUID head = Given.participant(Given.delegation(assembly, member), "HEAD", "Kim Min-su");
    Given.presence(assembly, member);
    String login = "delegate of " + member;
    Database.execute(
        "UPDATE participant SET subject = ? WHERE id = ?",
        Tokens.of("member").subject(login).subjectId(),
        head);
    Given.credential(head);
    return login;
  }

  /** An election in which members can stand, of one seat, by plurality, named, with run-offs. */
  public static UUID election(UUID assembly, String kind) {
    return election(assembly, kind, 1, "PLURALITY", "RUN_OFF", "NAMED");
  }

  /** An election in which members can stand; a lot is drawn by the seed {@code lot-of-2017}. */
  public static UUID election(
      UUID assembly, String kind, int seats, String rule, String tieRule, String secrecy) {
    UUID id = Ids.next();
    String seed = tieRule.equals("LOT") ? "lot-of-2017" : null;
    Database.execute(
        """
        INSERT INTO election (id, event_id, kind, seats, rule, tie_rule, secrecy, state, lot_seed,
                              lot_seed_published_at, created_at, created_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'CANDIDACIES', ?,
                CASE WHEN ?::text IS NOT NULL THEN '2017-06-20T00:00:00Z'::timestamptz END,
                '2017-01-10T00:00:00Z', 'secretariat')
        """,
        id,
        assembly,
        kind,
        seats,
        rule,
        tieRule,
        secrecy,
        seed,
        seed);
    return id;
  }

  /** A member that stands, and gave notice in time. */
  public static UUID candidacy(UUID election, UUID member) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO candidacy (id, election_id, member_id, name, state, notice_on, findings,
                               checked_at, submitted_at, submitted_by)
        SELECT ?, ?, member_id, name, 'STANDING', '2017-02-01', '[]', '2017-02-01T00:00:00Z',
               '2017-02-01T00:00:00Z', 'secretariat'
          FROM known_member WHERE member_id = ?
        """,
        id,
        election,
        member);
    return id;
  }

  /** The first round, open, between those who stand for one seat; nobody is on its roll. */
  public static void round(UUID election) {
    UUID vote = Ids.next();
    Database.execute(
        """
        INSERT INTO vote (id, event_id, kind, secrecy, state, opened_at, opened_by, quorum)
        SELECT ?, event_id, 'ELECTION', secrecy, 'OPEN', '2017-06-28T06:00:00Z', 'secretariat',
               '{"entitled": 1, "present": 1, "required": 1, "margin": 0, "met": true}'
          FROM election WHERE id = ?
        """,
        vote,
        election);
    Database.execute(
        """
        INSERT INTO election_round (election_id, number, vote_id, run_off, seats, choices)
        VALUES (?, 1, ?, false, 1, 1)
        """,
        election,
        vote);
    Database.execute(
        """
        INSERT INTO election_round_candidate (election_id, number, member_id, name, position)
        SELECT election_id, 1, member_id, name, row_number() OVER (ORDER BY name)
          FROM candidacy WHERE election_id = ? AND state = 'STANDING'
        """,
        election);
    Database.execute("UPDATE election SET state = 'VOTING' WHERE id = ?", election);
  }
}
