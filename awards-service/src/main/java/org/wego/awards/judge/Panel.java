package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/** Who is on the panel of an edition: the judges who accepted (A5). */
@ApplicationScoped
public class Panel {

  private static final String ACCEPTED =
      """
      SELECT id, edition_id, name, expertise
        FROM award_judge
       WHERE edition_id = ? AND state = 'ACCEPTED'
      """;

  @Inject Sql sql;

  /** The judge that the login is on this panel. */
  public Optional<Judge> judgeOf(UUID editionId, String subject) {
    return sql.find(ACCEPTED + " AND subject = ?", Panel::read, editionId, subject);
  }

  /** The panel, in the order of the ids. */
  public List<Judge> of(UUID editionId) {
    return sql.list(ACCEPTED + " ORDER BY id", Panel::read, editionId);
  }

  /**
   * Keeps the panel, and what its judges declare, as it is until the end of the transaction. Who
   * leaves or declares a conflict holds the judge's row, too: either that is seen after this, or it
   * happens after this transaction and finds what that wrote.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(UUID editionId) {
    sql.list(
        "SELECT id FROM award_judge WHERE edition_id = ? ORDER BY id FOR NO KEY UPDATE",
        row -> row.getObject(1, UUID.class),
        editionId);
  }

  private static Judge read(ResultSet row) throws SQLException {
    return new Judge(
        row.getObject("id", UUID.class),
        row.getObject("edition_id", UUID.class),
        row.getString("name"),
        JudgeQueries.expertise(row));
  }
}
