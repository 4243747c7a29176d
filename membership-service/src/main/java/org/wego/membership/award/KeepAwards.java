package org.wego.membership.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Keeps what members won, edition by edition (A9). */
@ApplicationScoped
public class KeepAwards {

  @Inject Sql sql;

  /** These are all that members won in the edition, whatever was told before. */
  @Transactional
  public void ofEdition(UUID editionId, List<MemberAward> awards) {
    sql.update("DELETE FROM member_award WHERE edition_id = ?", editionId);
    for (MemberAward award : awards) {
      sql.update(
          """
          INSERT INTO member_award
                 (prize_id, member_id, edition_id, year, category, kind, title, announced_on)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          award.prizeId(),
          award.memberId(),
          editionId,
          award.year(),
          award.category(),
          award.kind(),
          award.title(),
          award.announcedOn());
    }
  }
}
