package org.wego.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ContractTest {

  private JsonPath contract;

  @BeforeEach
  void read_the_contract() {
    contract = given().get("/q/openapi?format=json").jsonPath();
  }

  @Test
  void the_contract_is_openapi_3_1_with_a_bearer_scheme() {
    assertThat(contract.getString("openapi")).startsWith("3.1");
    assertThat(contract.getMap("components.securitySchemes")).containsOnlyKeys("bearer");
    assertThat(contract.getString("components.securitySchemes.bearer.scheme")).isEqualTo("bearer");
    assertThat(contract.getMap("components.schemas").keySet())
        .contains("Problem", "Fault", "Money", "ThingRequest", "PageThingResponse")
        .doesNotContain("StrictBinder", "ObjectNode", "JavaType", "ObjectMapper", "Validator");
  }

  @Test
  void a_protected_change_has_every_standard_problem() {
    assertThat(responses("'/api/v1/things'.post"))
        .containsKeys(
            "201", "400", "401", "403", "406", "409", "413", "415", "422", "429", "500", "503");
    assertThat(responses("'/api/v1/things/{id}'.patch")).containsKeys("200", "404", "412", "428");
    for (String status : List.of("401", "403", "422")) {
      assertThat(contract.getString("paths.'/api/v1/things'.post.responses." + status + ".$ref"))
          .startsWith("#/components/responses/");
    }
  }

  @Test
  void a_public_list_needs_no_token_and_shows_its_parameters() {
    assertThat(responses("'/api/v1/things'.get"))
        .containsKeys("200", "400")
        // A token that is not good is refused by the gateway also where none is needed.
        .containsKey("401")
        .doesNotContainKeys("403", "404");
    assertThat((Object) contract.get("paths.'/api/v1/things'.get.security")).isNull();
    assertThat(contract.getList("paths.'/api/v1/things'.get.parameters.name"))
        .contains("limit", "cursor", "count", "sort", "colour");
  }

  @Test
  void the_headers_of_idempotency_and_concurrency_are_shown() {
    assertThat(contract.getList("paths.'/api/v1/things'.post.parameters.name"))
        .containsExactly("Idempotency-Key");
    assertThat(contract.getList("paths.'/api/v1/things/{id}'.patch.parameters.name"))
        .contains("id", "If-Match");
  }

  @Test
  void answers_are_in_the_order_of_their_status() {
    assertThat(List.copyOf(responses("'/api/v1/things'.post").keySet())).isSorted();
  }

  @Test
  void examples_come_from_files_unless_an_annotation_gives_one() {
    assertThat(mediaType("get.responses.'200'", "application/json"))
        .extracting("example")
        .extracting("items")
        .asInstanceOf(LIST)
        .first()
        .extracting("colour")
        .isEqualTo("RED");
    assertThat(mediaType("get.responses.'200'", "text/csv")).doesNotContainKey("example");
    assertThat(mediaType("post.requestBody", "application/json"))
        .containsKey("examples")
        .doesNotContainKey("example");
  }

  @Test
  void a_merge_patch_may_leave_out_anything_and_take_anything_away() {
    assertThat(
            contract.getString(
                "paths.'/api/v1/things/{id}'.patch.requestBody.content."
                    + "'application/merge-patch+json'.schema.$ref"))
        .isEqualTo("#/components/schemas/ThingRequestPatch");
    assertThat(schema("ThingRequest.required")).asInstanceOf(LIST).contains("name", "colour");
    assertThat(schema("ThingRequestPatch.required")).isNull();
    assertThat(schema("ThingRequestPatch.properties.name.type"))
        .isEqualTo(List.of("string", "null"));
    assertThat(schema("ThingRequestPatch.properties.colour.anyOf"))
        .isEqualTo(List.of(reference("Colour"), Map.of("type", "null")));
  }

  @Test
  void an_object_in_a_merge_patch_is_patched_and_a_list_replaced() {
    assertThat(schema("ThingRequestPatch.properties.maker.anyOf"))
        .asInstanceOf(LIST)
        .contains(reference("MakerPatch"));
    assertThat(schema("MakerPatch.required")).isNull();
    assertThat(schema("ThingRequestPatch.properties.tags.items.type")).isEqualTo("string");
  }

  @Test
  void an_answer_as_csv_is_text() {
    assertThat(mediaType("get.responses.'200'", "text/csv"))
        .containsEntry("schema", Map.of("type", "string"));
  }

  private Object schema(String path) {
    return contract.get("components.schemas." + path);
  }

  private static Map<String, String> reference(String schema) {
    return Map.of("$ref", "#/components/schemas/" + schema);
  }

  @Test
  void an_operation_tells_its_callers_and_what_its_parameters_mean() {
    assertThat(contract.getString("paths.'/api/v1/things'.get.description"))
        .endsWith("Callers: anyone, without a token.");
    assertThat(contract.getString("paths.'/api/v1/things'.post.description"))
        .endsWith("Callers: `clerk`.");
    assertThat(parameter("'/api/v1/things/{id}'.patch", "id"))
        .containsEntry("description", "Which of the things");
    assertThat(parameter("'/api/v1/things'.get", "colour"))
        .containsEntry("description", "Only those of this colour");
    assertThat(contract.getList("servers.url")).containsExactly("/");
  }

  private Map<String, Object> parameter(String operation, String name) {
    return contract.getMap("paths." + operation + ".parameters.find { it.name == '" + name + "' }");
  }

  private Map<String, Object> mediaType(String body, String type) {
    return contract.getMap("paths.'/api/v1/things'." + body + ".content.'" + type + "'");
  }

  private Map<String, Object> responses(String operation) {
    return contract.getMap("paths." + operation + ".responses");
  }
}
