package org.wego.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.testkit.Proof;
import org.wego.platform.testkit.WegoServers;

/**
 * Calls the directory of many members, a tenth of them renamed, and asks the database afterwards
 * which indexes it went by: no plan is written down here, and none is forced.
 */
@DisplayName("The directory of many members")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class DirectoryAtScaleTest {

  private static final String MEMBERS = "/api/v1/members";

  private static final String[] SEARCH = {"q=c4ca4238a0b9", "ix_member_profile_search"};

  /** Fewer, or in fewer countries than there are, and reading a table whole would be as cheap. */
  private static final int HOW_MANY = Proof.choose(20_000, 100_000);

  @BeforeAll
  static void many_members() {
    Database.empty();
    Database.execute(
        """
        INSERT INTO member (id, name, name_key, organization_type, country, region, population,
          population_year, founding, live, registered_at, registered_by)
        SELECT md5('member' || n)::uuid, 'City ' || md5(n::text), 'city' || md5(n::text),
          CASE WHEN n % 20 = 0 THEN 'GOVERNMENT_AGENCY' ELSE 'CITY' END,
          countries[1 + n % cardinality(countries)],
          (ARRAY['ASIA', 'AFRICA', 'EUROPE', 'AMERICA', 'MIDDLE_EAST', 'OCEANIA'])[1 + n % 6],
          CASE WHEN n % 10 > 0 THEN 1000 + (n::bigint * 7919) % 5000000 END, NULL, false, true, now(),
          'generated'
        FROM generate_series(1, :many) n, string_to_array(':countries', ',') countries;
        ANALYZE member;
        """
            .replace(":many", Integer.toString(HOW_MANY))
            .replace(":countries", String.join(",", Locale.getISOCountries())));
    // In a transaction of their own, so that whatever looks members up goes by their numbers.
    Database.execute(
        """
        INSERT INTO member_period (id, member_id, organization_type, category, valid_from)
        SELECT id, id, organization_type,
          CASE WHEN organization_type = 'CITY' THEN 'FULL' ELSE 'FRIENDSHIP' END,
          DATE '2015-01-01' + (get_byte(uuid_send(id), 15) * 13)
        FROM member;
        INSERT INTO member_profile (id, member_id, valid_from, valid_to, name, name_key,
          organization_type, country, region, population)
        SELECT id, id, '-infinity', CASE WHEN get_byte(uuid_send(id), 14) < 26
            THEN DATE '2020-01-01' END,
          name, name_key, organization_type, country, region, population
        FROM member;
        INSERT INTO member_profile (id, member_id, valid_from, name, name_key, organization_type,
          country, region, population)
        SELECT uuidv7(), member_id, valid_to, 'New ' || name, 'new' || name_key, organization_type,
          country, region, population
        FROM member_profile WHERE valid_to IS NOT NULL;
        ANALYZE member, member_period, member_profile;
        -- This connection read whole tables, and may tell so only when it has ended, after the count.
        SELECT pg_stat_force_next_flush();
        """);
  }

  @AfterAll
  static void emptyDatabase() {
    Database.empty();
  }

  @Test
  void every_order_and_filter_goes_by_an_index_and_none_reads_a_whole_table() {
    long readInOrder = rowsReadInOrder();
    Map<String, Long> before = new LinkedHashMap<>();
    Map<String, Integer> calls = new LinkedHashMap<>();

    for (String[] call :
        new String[][] {
          {"", "ix_member_profile_name"},
          {"sort=-name", "ix_member_profile_name"},
          {"region=EUROPE", "ix_member_profile_region"},
          {"country=NZ", "ix_member_profile_country"},
          {"country=NZ&category=FULL&asOf=2019-12-31", "ix_member_profile_country"},
          {"sort=population", "ix_member_profile_population"},
          {"sort=-population", "ix_member_profile_population_down"},
          {"sort=-since", "ix_member_period_since"},
          // Of few members all names are sooner read in order.
          Proof.choose(new String[] {"", "ix_member_profile_name"}, SEARCH),
        }) {
      before.computeIfAbsent(call[1], DirectoryAtScaleTest::scans);
      calls.merge(call[1], pages(call[0]), Integer::sum);
    }

    // Each connection of the pool tells its numbers when it has been idle for a while.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                calls.forEach(
                    (index, expected) ->
                        assertThat(scans(index) - before.get(index))
                            .as(index)
                            .isGreaterThanOrEqualTo(expected)));
    assertThat(rowsReadInOrder() - readInOrder).isLessThan(HOW_MANY);
  }

  @Test
  void a_member_is_found_by_indexes_of_its_own_and_not_by_those_of_constraints() {
    // PostgreSQL reads an index alone where it knows that all see the rows: not while a transaction
    // goes on that began before the rows came.
    await().atMost(Duration.ofSeconds(60)).until(DirectoryAtScaleTest::everyRowIsSeenByAll);
    String id = get("").path("items[0].id");
    List<String> indexes = List.of("ix_member_period_of_member", "ix_member_profile_of_member");
    List<Long> before = indexes.stream().map(DirectoryAtScaleTest::scans).toList();

    Callers.anybody().get(MEMBERS + "/" + id).then().statusCode(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              for (int i = 0; i < indexes.size(); i++) {
                assertThat(scans(indexes.get(i))).as(indexes.get(i)).isGreaterThan(before.get(i));
              }
            });
  }

  @Test
  void a_page_near_the_end_reads_no_more_than_itself() throws Exception {
    String index = "ix_member_profile_name";
    // A quarter of those who were renamed are left: 500 of 20,000.
    String cursor = cursorAfter("New City c");
    long scans = scans(index);
    long read = read(index);

    // Often enough that what other tests have read, and sessions tell only now, is small beside it.
    for (int i = 0; i < 20; i++) {
      assertThat(get("cursor=" + cursor).<List<?>>path("items")).hasSize(50);
    }

    await().atMost(Duration.ofSeconds(30)).until(() -> scans(index) >= scans + 20);
    assertThat((read(index) - read) / (scans(index) - scans)).isBetween(50L, HOW_MANY / 100L);
  }

  /** The place after a name: a cursor of the list by name, with that name in it. */
  private static String cursorAfter(String name) throws Exception {
    ObjectMapper json = new ObjectMapper();
    ArrayNode parts =
        (ArrayNode) json.readTree(Base64.getUrlDecoder().decode(get("").<String>path("next")));
    parts.set(1, TextNode.valueOf(name));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(parts));
  }

  private static boolean everyRowIsSeenByAll() {
    // Of a few rows that earlier tests have left, no index is cleaned otherwise, and their pages
    // are not seen by all.
    Database.execute("VACUUM (INDEX_CLEANUP ON) member_period, member_profile");
    return Database.count(
            "SELECT count(*) FROM pg_class WHERE relname IN ('member_period', 'member_profile')"
                + " AND relallvisible < relpages")
        == 0;
  }

  /** The first page and, where there is one, the second. */
  private static int pages(String query) {
    Response first = get(query);
    String next = first.path("next");
    if (next == null) {
      return 1;
    }
    get(query + "&cursor=" + next);
    return 2;
  }

  private static Response get(String query) {
    RequestSpecification request = Callers.anybody();
    for (String parameter : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      if (parts.length == 2) {
        request.queryParam(parts[0], parts[1]);
      }
    }
    Response answer = request.get(MEMBERS);
    answer.then().statusCode(200);
    assertThat(answer.<List<?>>path("items")).as(query).isNotEmpty();
    return answer;
  }

  private static long scans(String index) {
    return told("idx_scan", index);
  }

  private static long read(String index) {
    return told("idx_tup_read", index);
  }

  private static long told(String figure, String index) {
    return Database.count(
        "SELECT %s FROM pg_stat_user_indexes WHERE schemaname = 'public' AND indexrelname = '%s'"
            .formatted(figure, index));
  }

  /**
   * Rows that were read without an index. Connections tell late what they did to the tables of the
   * tests before this one, so the reads themselves cannot be counted; but those tables were small.
   */
  private static long rowsReadInOrder() {
    return Database.count(
        "SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE schemaname = 'public'"
            + " AND relname IN ('member', 'member_period', 'member_profile')");
  }
}
