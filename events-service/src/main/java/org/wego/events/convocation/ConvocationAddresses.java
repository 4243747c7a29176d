package org.wego.events.convocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.wego.events.member.KnownMember;
import org.wego.events.member.MemberFollowed;
import org.wego.events.message.MessagesTo;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Keeps where members want to be called together, for as long as they are members. */
@ApplicationScoped
public class ConvocationAddresses {

  private static final String ADDRESS =
      """
      SELECT a.*, m.name AS member_name
        FROM convocation_address a
        JOIN known_member m ON m.member_id = a.member_id
      """;

  private static final SqlListing<ConvocationAddress> LIST =
      new SqlListing<>(
          Keyset.<ConvocationAddress, UUID>endingIn(
                  "r.member_id", UUID.class, ConvocationAddress::memberId)
              .by("memberName", "r.member_name", String.class, ConvocationAddress::memberName)
              .defaultSort("memberName"),
          ConvocationAddresses::read);

  @Inject MessagesTo messages;
  @Inject Sql sql;
  @Inject Clock clock;

  public Page<ConvocationAddress> page(PageRequest request) {
    return LIST.page(sql, ADDRESS, List.of(), request);
  }

  public Optional<ConvocationAddress> find(UUID memberId) {
    return sql.find(ADDRESS + " WHERE a.member_id = ?", ConvocationAddresses::read, memberId);
  }

  /**
   * Gives a member an address, in place of the one that it has.
   *
   * @param seen refuses a caller who has not seen this version of what is replaced
   * @return whether it had none
   * @throws ProblemException NOT_FOUND for who is no present member
   */
  @Transactional
  public boolean put(
      UUID memberId, String name, String email, String language, LongConsumer seen, String actor) {
    // Nobody gives an address while the membership ends.
    sql.find(
            "SELECT member_id FROM known_member WHERE member_id = ? AND category IS NOT NULL FOR UPDATE",
            row -> row.getObject(1, UUID.class),
            memberId)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such member"));
    Optional<ConvocationAddress> before = find(memberId);
    before.ifPresent(address -> seen.accept(address.version()));
    sql.update(
        """
        INSERT INTO convocation_address (member_id, name, email, language, given_at, given_by)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (member_id) DO UPDATE
           SET (name, email, language, version, given_at, given_by)
             = (excluded.name, excluded.email, excluded.language, convocation_address.version + 1,
                excluded.given_at, excluded.given_by)
        """,
        memberId,
        name,
        email,
        language,
        clock.instant(),
        actor);
    return before.isEmpty();
  }

  /**
   * Erases the address, and the calls that the member was sent by its own addresses. What others
   * were told there stays theirs.
   *
   * @throws ProblemException NOT_FOUND where there is none
   */
  @Transactional
  public void erase(UUID memberId) {
    if (sql.update("DELETE FROM convocation_address WHERE member_id = ?", memberId) == 0) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No address was given");
    }
    messages.erase(memberId);
  }

  /** Who is no member any more is not called together. */
  void followed(@Observes MemberFollowed followed) {
    KnownMember member = followed.member();
    if (member.category() == null) {
      sql.update("DELETE FROM convocation_address WHERE member_id = ?", member.memberId());
      messages.erase(member.memberId());
    }
  }

  private static ConvocationAddress read(ResultSet row) throws SQLException {
    return new ConvocationAddress(
        row.getObject("member_id", UUID.class),
        row.getString("member_name"),
        row.getString("name"),
        row.getString("email"),
        row.getString("language"),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }
}
