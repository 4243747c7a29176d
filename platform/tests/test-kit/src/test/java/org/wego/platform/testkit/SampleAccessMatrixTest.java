package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** The matrix of the sample service, and that a wrong one fails. */
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class SampleAccessMatrixTest extends AccessMatrix {

  private static final UUID OWN = UUID.fromString("0190f5fe-7d2c-7c41-9a34-3b5a6a4f0001");
  private static final UUID OTHER = UUID.fromString("0190f5fe-7d2c-7c41-9a34-3b5a6a4f0002");

  private static final Operation CREATE = new Operation("createThing", "POST", "/things");

  @Override
  protected Optional<Tokens> caller(String column) {
    return column.startsWith("keeper")
        ? Optional.of(Tokens.of("keeper").with("thing_id", OWN))
        : super.caller(column);
  }

  @Override
  protected Map<String, String> pathParameters(Operation operation, String column) {
    return operation.path().contains("{id}")
        ? Map.of("id", (column.equals("keeper-other") ? OTHER : OWN).toString())
        : Map.of();
  }

  @Test
  void a_matrix_that_lacks_an_operation_or_names_one_that_is_not_there_fails() {
    assertThatThrownBy(
            () ->
                new WrongMatrix().every_operation_is_in_the_matrix_and_the_matrix_names_no_other())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("whoAmI (GET /whoami)")
        .hasMessageContaining("notice (GET /things/notice)")
        .hasMessageContaining("forgotten (DELETE /things/{id})");
  }

  @Test
  void each_cell_that_is_not_as_the_service_does_fails() {
    Map<String, Boolean> outcomes = new LinkedHashMap<>();
    new WrongMatrix()
        .every_caller_gets_what_the_matrix_says()
        .forEach(cell -> outcomes.put(cell.getDisplayName(), passes(cell)));

    assertThat(outcomes)
        .containsEntry("listThings (GET /things), anonymous: allow", false)
        .containsEntry("listThings (GET /things), keeper-own: 403", false)
        .containsEntry("listThings (GET /things), visitor: allow", true)
        .containsEntry("readThing (GET /things/{id}), anonymous: 401", true)
        .containsEntry("readThing (GET /things/{id}), keeper-own: 404", false)
        .containsEntry("readThing (GET /things/{id}), visitor: allow", false)
        .containsEntry("forgotten (DELETE /things/{id}), keeper-own: allow", false);
  }

  @Test
  void a_cell_that_is_neither_permission_nor_status_fails() {
    assertThatThrownBy(() -> new MalformedMatrix().every_caller_gets_what_the_matrix_says())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("maybe");
  }

  @Test
  void an_example_that_is_refused_fails() {
    ContractExamples examples = new ContractExamples(ServedContract.of(served()));

    examples.send(CREATE, () -> creating("visitor"));

    assertThatThrownBy(examples::verify)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("an example is refused, in 403");
  }

  @Test
  void an_answer_that_is_not_as_the_contract_says_fails() {
    String wrong = served().replaceAll("\"type\"\\s*:\\s*\"string\"", "\"type\":\"integer\"");
    ContractExamples examples = new ContractExamples(ServedContract.of(wrong));

    examples.send(CREATE, () -> creating("keeper-own"));

    assertThatThrownBy(examples::verify)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("string found, integer expected");
  }

  private static String served() {
    return PlainCall.of("GET", "/q/openapi").query("format", "json").send().text();
  }

  private PlainCall creating(String column) {
    return PlainCall.of("POST", "/things").as(caller(column).orElseThrow());
  }

  private static boolean passes(DynamicTest cell) {
    try {
      cell.getExecutable().execute();
      return true;
    } catch (AssertionError refused) {
      return false;
    } catch (Throwable broken) {
      throw new IllegalStateException(cell.getDisplayName() + " could not be tried", broken);
    }
  }

  private static final class WrongMatrix extends SampleAccessMatrixTest {
    @Override
    protected String matrixFile() {
      return "wrong-access-matrix.csv";
    }

    @Override
    protected boolean allAllowed() {
      return true;
    }
  }

  private static final class MalformedMatrix extends SampleAccessMatrixTest {
    @Override
    protected String matrixFile() {
      return "malformed-access-matrix.csv";
    }
  }
}
