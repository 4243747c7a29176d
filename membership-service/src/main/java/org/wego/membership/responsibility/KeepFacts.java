package org.wego.membership.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Keeps what other services tell of members (M10); what is told again takes the old one's place.
 */
@ApplicationScoped
public class KeepFacts {

  private static final int LONGEST_DETAIL = 500;

  private static final String UPSERT =
      """
      INSERT INTO responsibility_evidence
        (kind, source_id, member_id, year, at, reference, detail, state, due_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (kind, source_id) DO UPDATE SET member_id = excluded.member_id,
        year = excluded.year, at = excluded.at, reference = excluded.reference,
        detail = excluded.detail, state = excluded.state, due_on = excluded.due_on
      """;

  private static final String DELETE =
      "DELETE FROM responsibility_evidence WHERE kind = ? AND source_id = ?";

  @Inject DataSource dataSource;

  /** Keeps the fact; whether its member is known does not matter. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(ForeignFact foreign) {
    Fact fact = foreign.fact();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setString(1, fact.kind().name());
      upsert.setObject(2, foreign.sourceId());
      upsert.setObject(3, fact.memberId());
      upsert.setInt(4, foreign.year());
      upsert.setObject(5, fact.at());
      upsert.setString(6, fact.reference());
      upsert.setString(7, shortened(fact.detail()));
      upsert.setString(8, fact.state());
      upsert.setObject(9, fact.dueOn());
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The evidence cannot be written", e);
    }
  }

  /** Forgets a fact that is none any more, or that is no member's. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void drop(EvidenceKind kind, UUID sourceId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setString(1, kind.name());
      delete.setObject(2, sourceId);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The evidence cannot be deleted", e);
    }
  }

  private static String shortened(String detail) {
    return detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL
        ? detail
        : detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL - 1)) + "…";
  }
}
