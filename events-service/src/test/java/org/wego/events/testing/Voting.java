package org.wego.events.testing;

import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;

/**
 * An Assembly with Full members, each with a delegation, a head, and that head's credential; and
 * some of them in the room. Written with few statements, so that there can be many.
 */
public final class Voting {

  private final UUID assembly;
  private final List<UUID> members;

  private Voting(UUID assembly, List<UUID> members) {
    this.assembly = assembly;
    this.members = members;
  }

  /** An Assembly of this many members, of whom the first ones are present, on its second day. */
  public static Voting of(int members, int present) {
    TestClock.moveTo(Instant.parse("2017-06-28T06:00:00Z"));
    UUID assembly = Given.assembly();
    List<UUID> ids = IntStream.range(0, members).mapToObj(i -> Ids.next()).toList();
    String joined = joined(ids);
    Database.execute(
        """
        INSERT INTO known_member (member_id, name, name_key, organization_type, region, country,
                                  category, updated_at)
        SELECT m.id::uuid, 'City ' || lpad(m.n::text, 4, '0'), 'city' || lpad(m.n::text, 4, '0'),
               'CITY', 'ASIA', 'KR', 'FULL', now()
          FROM unnest(string_to_array(?, ',')) WITH ORDINALITY AS m (id, n)
        """,
        joined);
    Database.execute(
        """
        INSERT INTO delegation (id, event_id, kind, member_id, organization_name, country, state,
                                created_at, created_by)
        SELECT uuidv7(), ?, 'MEMBER', member_id, name, country, 'APPROVED', now(), 'secretariat'
          FROM known_member
        """,
        assembly);
    Database.execute(
        """
        INSERT INTO participant (id, event_id, delegation_id, role, name, email, subject,
                                 badge_code, approved_at)
        SELECT uuidv7(), d.event_id, d.id, 'HEAD', 'The head', 'head@city.example', m.subject,
               replace(d.id::text, '-', ''), '2017-06-01T05:00:00Z'
          FROM unnest(string_to_array(?, ','), string_to_array(?, ',')) AS m (id, subject)
          JOIN delegation d ON d.member_id = m.id::uuid
        """,
        joined,
        ids.stream().map(id -> token(id).subjectId()).collect(Collectors.joining(",")));
    Database.execute(
        """
        INSERT INTO credential (id, event_id, member_id, role, participant_id, subject,
                                letter_reference, valid_until, accepted_at, accepted_by)
        SELECT uuidv7(), p.event_id, d.member_id, 'HEAD', p.id, p.subject, 'Letter of the mayor',
               '2100-01-01T00:00:00Z', '2017-06-26T05:00:00Z', 'secretariat'
          FROM participant p JOIN delegation d ON d.id = p.delegation_id
        """);
    Database.execute(
        """
        INSERT INTO presence (id, event_id, member_id, arrived_at, recorded_by)
        SELECT uuidv7(), ?, m.id::uuid, '2017-06-27T05:00:00Z', 'secretariat'
          FROM unnest(string_to_array(?, ',')) AS m (id) WHERE m.id <> ''
        """,
        assembly,
        joined(ids.subList(0, present)));
    return new Voting(assembly, ids);
  }

  public UUID assembly() {
    return assembly;
  }

  public List<UUID> members() {
    return members;
  }

  public UUID member(int number) {
    return members.get(number);
  }

  /** The members from one number to before another one leave the room. */
  public void leave(int from, int to) {
    Database.execute(
        """
        UPDATE presence SET left_at = '2017-06-27T06:00:00Z', left_recorded_by = 'secretariat'
         WHERE left_at IS NULL AND member_id = ANY (string_to_array(?, ',')::uuid[])
        """,
        joined(members.subList(from, to)));
  }

  /** The login of the head of this member's delegation. */
  public static Tokens token(UUID member) {
    return Tokens.of("member").with("member_id", member).subject("The head of " + member);
  }

  /** The API as the voting delegate of a member uses it. */
  public RequestSpecification delegate(int number) {
    return Api.as(token(member(number)));
  }

  private static String joined(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
