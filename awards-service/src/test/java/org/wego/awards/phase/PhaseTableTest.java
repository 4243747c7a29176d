package org.wego.awards.phase;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.awards.edition.Phase;
import org.wego.awards.phase.PhaseCalls.Operation;
import org.wego.awards.phase.PhaseCalls.Told;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.platform.testkit.PlainCall;
import org.wego.platform.testkit.Proof;

/**
 * A4: for every operation about an edition, every role and every phase, whether it is allowed: the
 * real operations on an edition in that phase, held against {@code phase-table.csv}; and the table
 * itself held against the permissions that editions have.
 */
@QuarkusTest
class PhaseTableTest extends AwardsTest {

  private static final List<String> ABOUT_EDITIONS =
      List.of("/api/v1/award-editions", "/api/v1/award-entries", "/api/v1/award-judge-invitations");

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** What is allowed goes on in the background: the next test begins when that has ended. */
  @AfterEach
  void nothing_is_under_way() {
    await()
        .atMost(60, SECONDS)
        .until(
            () ->
                Database.number(
                        """
                        SELECT (SELECT count(*) FROM award_assignment_run
                                 WHERE state IN ('QUEUED', 'RUNNING'))
                             + (SELECT count(*) FROM outgoing_message
                                 WHERE state IN ('QUEUED', 'SENDING'))
                        """)
                    == 0);
  }

  @Test
  void every_operation_about_an_edition_is_in_the_table_for_every_role() throws IOException {
    PhaseTable table = PhaseTable.read();
    assertThat(table.operations()).containsExactlyInAnyOrderElementsOf(operations().keySet());
    for (String operation : table.operations()) {
      for (String role : PhaseTable.ROLES) {
        table.line(operation, role);
      }
    }
  }

  @Test
  @DisplayName("A4: the table says of each permission what editions have by default")
  void the_table_agrees_with_the_permissions() throws IOException {
    List<String> departures = new ArrayList<>();
    for (PhaseTable.Line line : PhaseTable.read().lines()) {
      line.permission()
          .ifPresent(
              permission ->
                  line.cells()
                      .forEach(
                          (phase, cell) -> {
                            boolean granted = granted(phase, permission);
                            if (granted != cell.equals(PhaseTable.OK)) {
                              departures.add(
                                  "%s %s in %s: %s, but %s is %sgranted"
                                      .formatted(
                                          line.operationId(),
                                          line.roles(),
                                          phase,
                                          cell,
                                          permission,
                                          granted ? "" : "not "));
                            }
                          }));
    }
    assertThat(departures).isEmpty();
  }

  /**
   * First all that is refused or only reads, in one scene, which is the same afterwards; then each
   * operation that is allowed, in a scene of its own.
   */
  @ParameterizedTest
  @MethodSource("phases")
  @DisplayName(
      "A4, A6: each role gets from each operation what the table says, and what is refused, read or"
          + " done changes no scores of another judge")
  void each_role_gets_from_each_operation_what_the_table_says(Phase phase) throws IOException {
    PhaseTable table = PhaseTable.read();
    PhaseScenes scenes = new PhaseScenes(phase);
    List<String> departures = new ArrayList<>();
    Map<String, Operation> operations = operations();

    PhaseScene scene = scenes.next();
    long before = everything();
    for (Operation operation : operations.values()) {
      for (String role : PhaseTable.ROLES) {
        String expected = table.line(operation.id(), role).cells().get(phase);
        if (operation.reads() || !expected.equals(PhaseTable.OK)) {
          compare(operation, role, expected, scene, departures);
        }
      }
    }
    if (everything() != before) {
      departures.add(
          "In %s something that was refused, or read, changed what is kept".formatted(phase));
    }

    for (Operation operation : operations.values()) {
      List<String> allowed = operation.reads() ? List.of() : table.allowed(operation.id(), phase);
      if (!allowed.isEmpty()) {
        PhaseScene own = scenes.next();
        long scores = own.scoresOfLee();
        for (String role : allowed) {
          compare(operation, role, PhaseTable.OK, own, departures);
        }
        if (own.scoresOfLee() != scores) {
          departures.add("%s in %s changed another's scores".formatted(operation.id(), phase));
        }
      }
    }
    assertThat(departures).isEmpty();
  }

  static Set<Phase> phases() {
    return Proof.choose(
        EnumSet.of(Phase.CALL_OPEN, Phase.JUDGING, Phase.ANNOUNCED), EnumSet.allOf(Phase.class));
  }

  private static void compare(
      Operation operation,
      String role,
      String expected,
      PhaseScene scene,
      List<String> departures) {
    Told told = new PhaseCalls(scene).answer(operation, role);
    if (!told.word().equals(expected)) {
      departures.add(
          "%s as %s in %s: %s expected, but got %s"
              .formatted(operation.id(), role, scene.phase(), expected, told.text()));
    }
  }

  /** All that awards keeps, as one number. */
  private static long everything() {
    return Database.number(
        """
        SELECT hashtextextended(string_agg(
                 query_to_xml(format('SELECT t::text FROM %I t ORDER BY 1', table_name),
                              true, true, '')::text, '' ORDER BY table_name), 0)
          FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
           AND (table_name LIKE 'award%' OR table_name LIKE 'good_practice%'
                OR table_name IN ('outgoing_message', 'outbox_event'))
        """);
  }

  private static boolean granted(Phase phase, PhaseTable.Permission permission) {
    return Database.number(
            """
            SELECT count(*) FROM award_permission_default
             WHERE phase = ? AND party = ? AND act = ? AND choice <> 'WITHHELD'
            """,
            phase.name(),
            permission.party().name(),
            permission.act().name())
        == 1;
  }

  /** Those of the running service that are about an edition, by their ids. */
  private static Map<String, Operation> operations() {
    Map<String, Operation> found = new LinkedHashMap<>();
    PlainCall.of("GET", "/q/openapi")
        .query("format", "json")
        .send()
        .json()
        .path("paths")
        .fields()
        .forEachRemaining(
            path -> {
              if (ABOUT_EDITIONS.stream().anyMatch(path.getKey()::startsWith)) {
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            String id = method.getValue().path("operationId").asText();
                            String verb = method.getKey().toUpperCase(Locale.ROOT);
                            found.put(id, new Operation(id, verb, path.getKey()));
                          }
                        });
              }
            });
    return found;
  }
}
