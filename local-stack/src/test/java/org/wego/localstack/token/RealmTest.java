package org.wego.localstack.token;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wego.localstack.Json;

/** The committed realm agrees with the committed roster and list of leaders. */
class RealmTest {

  private static final Path DATA = Path.of("..", "data");
  private static JsonNode realm;
  private static Map<String, String> idsByName;
  private static List<String> committee;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream content = RealmTest.class.getResourceAsStream("/keycloak/wego-realm.json")) {
      realm = Json.MAPPER.readTree(content);
    }
    try (Stream<String> lines = Files.lines(DATA.resolve("members-2016-03.csv"))) {
      idsByName =
          lines.skip(1).map(RealmTest::firstTwo).collect(toMap(row -> row[1], row -> row[0]));
    }
    try (Stream<String> lines = Files.lines(DATA.resolve("leadership-2014-2017.csv"))) {
      committee =
          lines
              .map(RealmTest::firstTwo)
              .filter(row -> row[0].equals("EXECUTIVE_COMMITTEE_MEMBER"))
              .map(row -> row[1])
              .toList();
    }
  }

  @Test
  void every_city_of_the_executive_committee_has_a_login_with_its_id() {
    assertThat(committee).hasSize(14);
    for (String city : committee) {
      JsonNode user = user("committee-" + slug(city));
      assertThat(roles(user)).as(city).containsExactly("executive-committee", "member");
      assertThat(attribute(user, "member_id")).as(city).isEqualTo(idsByName.get(city)).isNotNull();
    }
    assertThat(Logins.names()).filteredOn(name -> name.startsWith("committee-")).hasSize(14);
  }

  @Test
  void the_other_logins_have_their_role_and_claim() {
    Map<String, String> roleOf =
        new TreeMap<>(
            Map.of(
                "secretariat", "secretariat",
                // What two persons have to do takes another one (E6).
                "secretariat-2", "secretariat",
                "member-seoul", "member",
                "member-frankfurt", "member",
                "office-asia", "regional-office",
                "office-europe", "regional-office",
                "applicant", "applicant",
                "partner-ceds", "partner"));
    IntStream.rangeClosed(1, 5).forEach(judge -> roleOf.put("judge-" + judge, "judge"));
    roleOf.forEach((user, role) -> assertThat(roles(user(user))).as(user).containsExactly(role));

    assertThat(attribute(user("member-seoul"), "member_id")).isEqualTo(idsByName.get("Seoul"));
    assertThat(attribute(user("member-frankfurt"), "member_id"))
        .isEqualTo(idsByName.get("Frankfurt"));
    assertThat(attribute(user("office-asia"), "region")).isEqualTo("ASIA");
    assertThat(attribute(user("office-europe"), "region")).isEqualTo("EUROPE");
    assertThat(Logins.names()).hasSize(14 + roleOf.size());
  }

  @Test
  void every_login_can_be_used_at_once_with_its_name_as_password() {
    for (String name : Logins.names()) {
      JsonNode user = user(name);
      assertThat(user.required("enabled").booleanValue()).as(name).isTrue();
      assertThat(user.required("credentials").required(0).required("value").textValue())
          .isEqualTo(name);
      // Keycloak refuses a token to a user whose profile is not complete.
      assertThat(List.of("email", "firstName", "lastName")).allMatch(user::hasNonNull);
    }
  }

  @Test
  void every_client_that_gets_tokens_names_the_api_as_audience_and_passes_the_claims_on() {
    for (String client : List.of("wego-cli", "wego-docs", "ceds-platform")) {
      JsonNode mappers =
          named(realm.required("clients"), "clientId", client).get("protocolMappers");
      Map<String, JsonNode> configOf =
          StreamSupport.stream(mappers.spliterator(), false)
              .collect(
                  toMap(mapper -> mapper.get("name").textValue(), mapper -> mapper.get("config")));
      assertThat(configOf.get("audience-wego-api").get("included.client.audience").textValue())
          .isEqualTo("wego-api");
      assertThat(configOf.get("member-id").get("claim.name").textValue()).isEqualTo("member_id");
      assertThat(configOf.get("region").get("claim.name").textValue()).isEqualTo("region");
    }
  }

  @Test
  void a_user_cannot_change_for_whom_it_acts() throws IOException {
    JsonNode profile =
        Json.MAPPER.readTree(
            realm
                .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .required("kc.user.profile.config")
                .required(0)
                .textValue());
    for (String claim : List.of("member_id", "region")) {
      JsonNode attribute = named(profile.required("attributes"), "name", claim);
      assertThat(attribute.at("/permissions/edit"))
          .as(claim)
          .extracting(JsonNode::textValue)
          .containsExactly("admin");
    }
  }

  private static JsonNode user(String name) {
    return named(realm.required("users"), "username", name);
  }

  private static JsonNode named(JsonNode list, String key, String name) {
    Map<String, JsonNode> byName =
        StreamSupport.stream(list.spliterator(), false)
            .collect(toMap(item -> item.get(key).textValue(), Function.identity()));
    assertThat(byName).containsKey(name);
    return byName.get(name);
  }

  private static List<String> roles(JsonNode user) {
    return StreamSupport.stream(user.required("realmRoles").spliterator(), false)
        .map(JsonNode::textValue)
        .toList();
  }

  private static String attribute(JsonNode user, String name) {
    return user.required("attributes").required(name).required(0).textValue();
  }

  private static String slug(String city) {
    return Normalizer.normalize(city, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }

  /** The first two columns, which hold no comma. */
  private static String[] firstTwo(String row) {
    String[] columns = row.split(",", 3);
    return new String[] {columns[0], columns[1].replace("\"", "")};
  }
}
