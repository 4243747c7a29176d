package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class PlainCallTest {

  @Test
  void a_call_answers_with_status_headers_and_body() {
    PlainCall.Answer answer = PlainCall.of("GET", "/things/notice").query("at", "a b&c").send();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type").orElseThrow()).startsWith("application/json");
    assertThat(answer.header("X-Unknown")).isEmpty();
    assertThat(answer.json().path("notice").asText()).isEqualTo("open to all");
  }

  @Test
  void a_call_is_made_in_the_name_of_a_token_and_with_a_body() {
    Map<String, String> thing = Map.of("name", "Huế");

    assertThat(PlainCall.of("POST", "/things").json("application/json", thing).send().status())
        .isEqualTo(401);
    assertThat(
            PlainCall.of("POST", "/things")
                .as(Tokens.of("keeper"))
                .json("application/json", thing)
                .send()
                .status())
        .isEqualTo(200);
    assertThat(PlainCall.of("GET", "/things").as(Tokens.of("visitor")).send().text())
        .contains("Huế");
  }
}
