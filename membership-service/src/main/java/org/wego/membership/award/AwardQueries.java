package org.wego.membership.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.SqlListing;
import org.wego.platform.persistence.sql.Sql;

/** Reads what members won. */
@ApplicationScoped
public class AwardQueries {

  private static final SqlListing<MemberAward> AWARDS =
      new SqlListing<>(
          Keyset.<MemberAward, UUID>endingIn("r.prize_id", UUID.class, MemberAward::prizeId)
              .by("year", "r.year", Integer.class, MemberAward::year)
              .defaultSort("-year"),
          AwardQueries::read);

  @Inject Sql sql;

  /** The prizes of a member, those of the latest year first unless asked otherwise. */
  public Page<MemberAward> of(UUID memberId, PageRequest request) {
    return AWARDS.page(
        sql, "SELECT * FROM member_award WHERE member_id = ?", List.of(memberId), request);
  }

  private static MemberAward read(ResultSet row) throws SQLException {
    return new MemberAward(
        row.getObject("prize_id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getObject("edition_id", UUID.class),
        row.getInt("year"),
        row.getString("category"),
        row.getString("kind"),
        row.getString("title"),
        row.getObject("announced_on", LocalDate.class));
  }
}
