package org.wego.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who built on a released contract goes on working with the present one. */
class ReleasedContractTest {

  private static final Path RELEASED = Path.of("released", "openapi");
  private static final Path PRESENT = Path.of("openapi");

  private static String fees;

  @BeforeAll
  static void read_a_contract() throws IOException {
    fees = Files.readString(RELEASED.resolve("fees-v1.yaml"));
  }

  static List<String> released() throws IOException {
    try (Stream<Path> contracts = Files.list(RELEASED)) {
      return contracts.map(contract -> contract.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("released")
  void a_released_contract_is_kept(String contract) throws IOException {
    ContractChanges changes =
        ContractChanges.between(
            Files.readString(RELEASED.resolve(contract)),
            Files.readString(PRESENT.resolve(contract)));

    assertThat(changes.breaking()).as("what breaks clients of " + contract).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "an operation            | '  /api/v1/ageing-report:\n'     | '  /api/v1/aged-report:\n'",
        "a parameter             | '        name: asOf\n'             | '        name: on\n'",
        "the type of a property  | 'memberName:\n          type: string' | 'memberName:\n          type: integer'",
        "a property of an answer | '        memberName:\n'            | '        cityName:\n'",
      })
  void what_is_renamed_or_retyped_breaks(String what, String before, String after) {
    assertThat(breaking(once(fees, before, after))).isNotEmpty();
  }

  @Test
  void a_property_that_a_request_must_have_now_breaks() {
    assertThat(
            breaking(
                indicatorRequest("required:\n", "required:\n      - unit\n", "        unit:\n")))
        .isNotEmpty();
    assertThat(breaking(indicatorRequest("required:\n", "required:\n      - source\n", "")))
        .isNotEmpty();
  }

  @Test
  void a_property_that_a_request_may_have_no_longer_breaks() {
    assertThat(breaking(indicatorRequest("        source:\n", "        publication:\n", "")))
        .anySatisfy(why -> assertThat(why).contains("may no longer hold [source]"));
  }

  @Test
  void a_value_that_an_enum_lost_breaks() {
    assertThat(breaking(once(fees, "      - PAYMENT_IMPOSSIBLE\n", "")))
        .anySatisfy(why -> assertThat(why).contains("An enum lost [PAYMENT_IMPOSSIBLE]"));
  }

  @Test
  void what_is_added_breaks_nothing() {
    String property = "        unit:\n          type: string\n";
    assertThat(breaking(indicatorRequest("properties:\n", "properties:\n" + property, "")))
        .isEmpty();
    assertThat(breaking(once(fees, "        memberName:\n", property + "        memberName:\n")))
        .isEmpty();
    assertThat(
            breaking(
                once(
                    fees,
                    "paths:\n",
                    "paths:\n  /api/v1/units:\n    get:\n      operationId: listUnits\n"
                        + "      responses:\n        \"200\":\n          description: OK\n")))
        .isEmpty();
    assertThat(breaking(once(fees, "title: WeGO fees", "title: Fees of WeGO"))).isEmpty();
  }

  private static List<String> breaking(String present) {
    return ContractChanges.between(fees, present).breaking();
  }

  private static String indicatorRequest(String before, String after, String property) {
    int start = fees.indexOf("    EconomicIndicatorRequest:\n");
    String schema = once(fees.substring(start), before, after);
    if (!property.isEmpty()) {
      schema =
          once(
              schema,
              "      properties:\n",
              "      properties:\n" + property + "          type: string\n");
    }
    return fees.substring(0, start) + schema;
  }

  private static String once(String text, String before, String after) {
    assertThat(text).contains(before);
    int at = text.indexOf(before);
    return text.substring(0, at) + after + text.substring(at + before.length());
  }
}
