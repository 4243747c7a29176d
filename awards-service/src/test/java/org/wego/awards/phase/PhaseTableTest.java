package org.wego.awards.phase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.awards.edition.Phase;
import org.wego.awards.phase.PhaseCalls.Operation;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;

/**
 * A4: for every operation about an edition, every role and every phase, whether it is allowed: the
 * real operations on an edition in that phase, held against {@code phase-table.csv}; and the table
 * itself held against the permissions that editions have.
 */
@QuarkusTest
class PhaseTableTest extends AwardsTest {

  private static final List<String> ABOUT_EDITIONS =
      List.of("/api/v1/award-editions", "/api/v1/award-entries");

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

  @ParameterizedTest
  @EnumSource
  @DisplayName("A4: each role gets from each operation what the table says")
  void each_role_gets_from_each_operation_what_the_table_says(Phase phase) throws IOException {
    PhaseTable table = PhaseTable.read();
    PhaseScene scene = PhaseScene.of(phase);
    List<String> departures = new ArrayList<>();
    for (Operation operation : operations().values()) {
      for (String role : PhaseTable.ROLES) {
        String answer = new PhaseCalls(scene).answer(operation, role);
        String expected = table.line(operation.id(), role).cells().get(phase);
        if (!answer.equals(expected)) {
          departures.add(
              "%s as %s in %s: %s expected, but got %s"
                  .formatted(operation.id(), role, phase, expected, answer));
        }
        if (answer.equals(PhaseTable.OK) && !operation.method().equals("GET")) {
          scene = PhaseScene.of(phase);
        }
      }
    }
    assertThat(departures).isEmpty();
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
    Map<String, Map<String, Object>> paths =
        given().queryParam("format", "json").get("/q/openapi").path("paths");
    Map<String, Operation> found = new LinkedHashMap<>();
    paths.forEach(
        (path, item) -> {
          if (ABOUT_EDITIONS.stream().anyMatch(path::startsWith)) {
            item.forEach(
                (method, details) -> {
                  if (details instanceof Map<?, ?> operation
                      && operation.get("operationId") instanceof String id) {
                    found.put(id, new Operation(id, method.toUpperCase(Locale.ROOT), path));
                  }
                });
          }
        });
    return found;
  }
}
