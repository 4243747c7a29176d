package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.wego.membership.RowArrays;
import org.wego.membership.duplicate.FindDuplicates;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;
import org.wego.platform.id.Ids;

/**
 * Registers many members at once, set-based: three statements for every few thousand of them, their
 * events among them.
 */
@ApplicationScoped
public class RegisterMembers {

  private static final int BATCH = 5_000;

  private static final String INSERT_MEMBERS =
      """
      INSERT INTO member (id, name, native_name, name_key, native_name_key, organization_type,
        country, region, population, population_year, address, founding, live, registered_at,
        registered_by, event_sequence)
      SELECT r.*, true, ?, ?, 1
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::bigint[], ?::integer[], ?::text[], ?::boolean[]) r
      """;

  private static final String INSERT_PERIODS =
      """
      INSERT INTO member_period (id, member_id, organization_type, category, valid_from)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[])
      """;

  @Inject DataSource dataSource;
  @Inject MemberProfiles profiles;
  @Inject MemberEvents events;
  @Inject RecordChange recordChange;
  @Inject FindDuplicates findDuplicates;
  @Inject Clock clock;

  /**
   * Registers the members with their periods and tells of each. The caller holds all organizations
   * and has seen that none of these is a member (M8).
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void register(List<NewMember> members, String actor) {
    Instant now = clock.instant();
    for (int start = 0; start < members.size(); start += BATCH) {
      List<NewMember> batch = members.subList(start, Math.min(start + BATCH, members.size()));
      insert(batch, now, actor);
      profiles.begin(batch.stream().map(NewMember::id).toList());
      events.publish(batch.stream().map(member -> registered(member, now)).toList());
      recordChange.record(batch.stream().map(member -> imported(member, actor)).toList());
    }
    findDuplicates.among(members.stream().map(NewMember::id).toList());
  }

  private static MemberEvent registered(NewMember member, Instant at) {
    return new MemberEvent.Registered(
        1,
        at,
        new MemberState(
            member.id(),
            member.organization(),
            member.founding(),
            member.category(),
            List.of(new Period(member.category(), member.since(), null)),
            List.of(),
            null,
            null));
  }

  private static Change imported(NewMember member, String actor) {
    return Change.of(
        Subject.MEMBER,
        member.id(),
        ChangeType.MEMBER_IMPORTED,
        member.since(),
        null,
        null,
        MemberFacts.of(
            member.organization(),
            member.founding(),
            new Period(member.category(), member.since(), null)),
        actor);
  }

  private void insert(List<NewMember> batch, Instant now, String actor) {
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement insert = connection.prepareStatement(INSERT_MEMBERS)) {
        insert.setObject(1, now.atOffset(ZoneOffset.UTC));
        insert.setString(2, actor);
        new RowArrays<>(connection, insert, batch, 3)
            .add("uuid", NewMember::id)
            .add("text", member -> member.organization().name())
            .add("text", member -> member.organization().nativeName())
            .add("text", member -> member.organization().nameKey())
            .add("text", member -> member.organization().nativeNameKey())
            .add("text", member -> member.organization().type().name())
            .add("text", member -> member.organization().country())
            .add("text", member -> member.organization().region().name())
            .add("int8", member -> member.organization().population())
            .add("int4", member -> member.organization().populationYear())
            .add("text", member -> member.organization().address())
            .add("bool", NewMember::founding);
        insert.executeUpdate();
      }
      try (PreparedStatement insert = connection.prepareStatement(INSERT_PERIODS)) {
        new RowArrays<>(connection, insert, batch, 1)
            .add("uuid", member -> Ids.next())
            .add("uuid", NewMember::id)
            .add("text", member -> member.organization().type().name())
            .add("text", member -> member.category().name())
            .add("date", NewMember::since);
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The members cannot be written", e);
    }
  }
}
