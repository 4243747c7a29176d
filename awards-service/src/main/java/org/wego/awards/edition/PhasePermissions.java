package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.awards.AwardsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** What the present phase of an edition lets a party do (A4). The permissions are data. */
@ApplicationScoped
public class PhasePermissions {

  @Inject Sql sql;
  @Inject TransactionSynchronizationRegistry transaction;

  /** One cell of the table of phases, parties and acts. */
  private record Cell(Phase phase, Party party, Act act) {}

  /** Whether the edition is in a phase in which the party may do this. */
  public boolean allow(UUID editionId, Party party, Act act) {
    return sql.find(
            """
            SELECT true
              FROM award_edition e
              JOIN award_permission p ON p.edition_id = e.id AND p.phase = e.phase
             WHERE e.id = ? AND p.party = ? AND p.act = ?
            """,
            row -> row.getBoolean(1),
            editionId,
            party,
            act)
        .isPresent();
  }

  /**
   * Refuses what the present phase does not allow. In a transaction the phase stays as it is until
   * that ends, so that what is done in a phase is done when the next one begins: it shares the
   * edition's row, so whoever wants to lock that row exclusively does so before.
   *
   * @throws ProblemException PHASE_FORBIDS
   */
  public void require(UUID editionId, Party party, Act act) {
    if (transaction.getTransactionKey() != null) {
      sql.list("SELECT 1 FROM award_edition WHERE id = ? FOR SHARE", row -> null, editionId);
    }
    if (!allow(editionId, party, act)) {
      throw new ProblemException(
          AwardsError.PHASE_FORBIDS,
          "In its present phase the edition does not let the %s %s"
              .formatted(words(party), words(act)));
    }
  }

  /** All that an edition permits, and could permit, act by act. */
  public List<PermissionRule> of(UUID editionId) {
    return sql
        .list(
            """
            SELECT d.party, d.act,
                   array_agg(d.phase) FILTER (WHERE p.phase IS NOT NULL) AS phases,
                   array_agg(d.phase) FILTER (WHERE d.choice = 'FIXED') AS fixed,
                   array_agg(d.phase) AS possible
              FROM award_permission_default d
              LEFT JOIN award_permission p
                ON p.edition_id = ? AND p.phase = d.phase AND p.party = d.party AND p.act = d.act
             GROUP BY d.party, d.act
            """,
            PhasePermissions::read,
            editionId)
        .stream()
        .sorted(Comparator.comparing(PermissionRule::act).thenComparing(PermissionRule::party))
        .toList();
  }

  /**
   * Gives an edition these permissions in place of those that it has.
   *
   * @throws ProblemException PERMISSION_IMPOSSIBLE with all that does not go
   */
  void put(UUID editionId, List<Permission> wanted) {
    Set<Cell> possible = cells("true");
    Set<Cell> missing = cells("choice = 'FIXED'");
    Faults faults = new Faults();
    List<Cell> given = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Permission permission = wanted.get(i);
      for (Phase phase : permission.phases()) {
        Cell cell = new Cell(phase, permission.party(), permission.act());
        String words = "the %s %s in %s".formatted(words(cell.party()), words(cell.act()), phase);
        faults.addIf(
            !possible.contains(cell),
            "/permissions/" + i + "/phases",
            "NOT_POSSIBLE",
            "No edition lets " + words);
        faults.addIf(
            given.contains(cell),
            "/permissions/" + i,
            "DUPLICATE",
            "It lets " + words + " already");
        given.add(cell);
        missing.remove(cell);
      }
    }
    missing.stream()
        .sorted(
            Comparator.comparing(Cell::act).thenComparing(Cell::party).thenComparing(Cell::phase))
        .forEach(
            cell ->
                faults.add(
                    "/permissions",
                    "MISSING",
                    "Every edition lets the %s %s in %s"
                        .formatted(words(cell.party()), words(cell.act()), cell.phase())));
    faults.throwIfAny(AwardsError.PERMISSION_IMPOSSIBLE);
    sql.update("DELETE FROM award_permission WHERE edition_id = ?", editionId);
    sql.update(
        """
        INSERT INTO award_permission (edition_id, phase, party, act)
        SELECT ?, c.* FROM unnest(?::text[], ?::text[], ?::text[]) c
        """,
        editionId,
        SqlArray.of("text", given.stream().map(c -> c.phase().name()).toList()),
        SqlArray.of("text", given.stream().map(c -> c.party().name()).toList()),
        SqlArray.of("text", given.stream().map(c -> c.act().name()).toList()));
  }

  private Set<Cell> cells(String condition) {
    return new HashSet<>(
        sql.list(
            "SELECT phase, party, act FROM award_permission_default WHERE " + condition,
            row ->
                new Cell(
                    Phase.valueOf(row.getString("phase")),
                    Party.valueOf(row.getString("party")),
                    Act.valueOf(row.getString("act")))));
  }

  private static PermissionRule read(ResultSet row) throws SQLException {
    return new PermissionRule(
        Party.valueOf(row.getString("party")),
        Act.valueOf(row.getString("act")),
        phases(row.getArray("phases")),
        phases(row.getArray("fixed")),
        phases(row.getArray("possible")));
  }

  /** In their order. */
  private static Set<Phase> phases(Array names) throws SQLException {
    return names == null
        ? Set.of()
        : Arrays.stream((String[]) names.getArray())
            .map(Phase::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Phase.class)));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
