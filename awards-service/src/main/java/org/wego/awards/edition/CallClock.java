package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Whether the call of an edition is open (A4): from its opening instant on and before its closing
 * instant, whatever the phase says.
 */
@ApplicationScoped
public class CallClock {

  private static final DateTimeFormatter TOLD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

  @Inject Sql sql;

  private record Call(Phase phase, Instant opensAt, Instant closesAt, ZoneId zone) {

    static Call read(ResultSet row) throws SQLException {
      return new Call(
          Phase.valueOf(row.getString("phase")),
          instant(row, "call_opens_at"),
          instant(row, "call_closes_at"),
          ZoneId.of(row.getString("time_zone")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
      OffsetDateTime told = row.getObject(column, OffsetDateTime.class);
      return told == null ? null : told.toInstant();
    }

    String told(Instant instant) {
      return TOLD.format(instant.atZone(zone));
    }
  }

  /**
   * Lets what needs an open call go on. The edition's phase and timeline stay as they are until the
   * transaction ends: it shares the edition's row, so whoever wants to lock that row exclusively
   * does so before.
   *
   * @param now when what asks for it came in, however long it has waited since
   * @throws ProblemException NOT_FOUND, CALL_NOT_OPEN, CALL_CLOSED
   */
  @Transactional(TxType.MANDATORY)
  public void requireOpen(UUID editionId, Instant now) {
    Call call =
        sql.find(
                """
                SELECT phase, call_opens_at, call_closes_at, time_zone
                  FROM award_edition WHERE id = ? FOR SHARE
                """,
                Call::read,
                editionId)
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such edition"));
    if (call.phase() == Phase.DRAFT || now.isBefore(call.opensAt())) {
      throw new ProblemException(
          AwardsError.CALL_NOT_OPEN,
          call.phase() == Phase.DRAFT
              ? "The call is not open yet"
              : "The call opens at " + call.told(call.opensAt()));
    }
    if (call.phase() != Phase.CALL_OPEN || !now.isBefore(call.closesAt())) {
      throw new ProblemException(
          AwardsError.CALL_CLOSED, "The call closed at " + call.told(call.closesAt()));
    }
  }
}
