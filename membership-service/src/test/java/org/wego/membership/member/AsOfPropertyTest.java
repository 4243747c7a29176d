package org.wego.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;
import static org.wego.membership.Applying.approve;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.organization;
import static org.wego.membership.Applying.submittedOn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Region;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

/**
 * Random histories, made by the calls that make real ones with the clock moved on, against a simple
 * model: for every day the list, the statistics and each profile say the same. A failure names its
 * seed; {@code -Dseed=} repeats that history.
 */
@DisplayName("M6, M9: what any day looked like, after any history")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(TestClock.class)
class AsOfPropertyTest {

  private static final String MEMBERS = "/api/v1/members";
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 20);
  private static final int STEPS = 24;
  private static final int MAX_CITIES = 6;

  @Inject DirectoryQueries directory;
  @Inject MemberStatisticsQueries statistics;
  @Inject MemberQueries members;
  @Inject SuccessionQueries successions;

  private MemberModel model;
  private Random random;
  private int names;
  private List<String> told;

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
    model = new MemberModel();
    told = new ArrayList<>();
    names = 0;
  }

  @RepeatedTest(3)
  void every_day_is_answered_as_it_was() {
    long seed = Long.getLong("seed", new Random().nextLong());
    random = new Random(seed);
    LocalDate day = FIRST_DAY;
    for (int step = 0; step < STEPS; step++) {
      TestClock.moveTo(day);
      step(day);
      day = day.plusDays(random.nextInt(3));
    }

    LocalDate end = day.plusDays(1);
    for (LocalDate asOf = FIRST_DAY.minusDays(4); !asOf.isAfter(end); asOf = asOf.plusDays(1)) {
      String history = "-Dseed=%d, as of %s, after %s".formatted(seed, asOf, told);
      LocalDate thatDay = asOf;
      QuarkusTransaction.requiringNew().run(() -> compare(thatDay, history));
    }
  }

  private void compare(LocalDate asOf, String history) {
    assertThat(directory(asOf)).as(history).isEqualTo(model.on(asOf));
    MemberStatistics counted = statistics.on(asOf);
    for (Category category : Category.values()) {
      assertThat(counted.byCategory().get(category))
          .as(history)
          .isEqualTo(model.count(asOf, category));
    }
    for (Region region : Region.values()) {
      assertThat(counted.byRegion().get(region)).as(history).isEqualTo(model.count(asOf, region));
    }
    for (MemberModel.City city : model.cities) {
      Optional<MemberDetails> member = members.find(city.id, asOf);
      // Who was a member on no day at all, because its only period ended as it began, is not found.
      assertThat(member.map(AsOfPropertyTest::row))
          .as(history)
          .isEqualTo(Optional.of(city.on(asOf)).filter(row -> city.wasMember()));
      assertThat(city.categoryOn(asOf) == null ? successions.successor(city.id, asOf) : noOne())
          .as(history)
          .isEqualTo(
              Optional.of(city.standsFor(asOf).id).filter(standing -> !standing.equals(city.id)));
    }
  }

  private static Optional<UUID> noOne() {
    return Optional.empty();
  }

  private List<MemberModel.Row> directory(LocalDate asOf) {
    return directory
        .list(
            new MemberFilter(asOf, null, null, null, null, null),
            new PageRequest(ListParameters.MAX_LIMIT, null, false, null, "directory"))
        .items()
        .stream()
        .map(
            item ->
                new MemberModel.Row(
                    item.id(),
                    item.name(),
                    item.category(),
                    item.region(),
                    item.population(),
                    item.since()))
        .toList();
  }

  private static MemberModel.Row row(MemberDetails member) {
    Period period = member.present();
    return new MemberModel.Row(
        member.id(),
        member.organization().name(),
        period == null ? null : period.category(),
        member.organization().region(),
        member.organization().population(),
        period == null ? null : period.from());
  }

  private void step(LocalDate day) {
    switch (random.nextInt(9)) {
      case 0, 1 -> register(day);
      case 2, 3 -> admit(day);
      case 4 -> withdraw(day);
      case 5 -> exclude(day);
      case 6 -> rename(day);
      case 7 -> change(day);
      default -> merge(day);
    }
  }

  /** A new city, or one that was a member before. */
  private void register(LocalDate day) {
    List<MemberModel.City> former =
        model.which(null).stream().filter(city -> city.id != null).toList();
    boolean back = !former.isEmpty() && (random.nextBoolean() || model.cities.size() == MAX_CITIES);
    if (!back && model.cities.size() == MAX_CITIES) {
      return;
    }
    Region region = anyRegion();
    long population = anyPopulation();
    MemberModel.City city = back ? any(former) : new MemberModel.City(name(), region, population);
    LocalDate from = day.minusDays(random.nextInt(3));
    if (!city.categories.isEmpty() && city.categories.lastKey().isAfter(from)) {
      from = day;
    }
    ObjectNode request = Applying.city(city.name());
    organization(request).put("region", region.name()).put("population", population);
    city.application = submittedOn(from, request);
    if (back) {
      city.describe(from, region, population);
    } else {
      model.cities.add(city);
    }
    city.id = memberOf(city.application);
    city.categories.put(from, Category.ASSOCIATE);
    tell(day, (back ? "rejoin " : "register ") + city.name() + " from " + from);
  }

  private void admit(LocalDate day) {
    List<MemberModel.City> associates = model.which(Category.ASSOCIATE);
    if (!associates.isEmpty()) {
      MemberModel.City city = any(associates);
      approve(city.application);
      city.categories.put(day, Category.FULL);
      tell(day, "admit " + city.name());
    }
  }

  private void withdraw(LocalDate day) {
    List<MemberModel.City> present = present();
    if (!present.isEmpty()) {
      MemberModel.City city = any(present);
      LocalDate on = day.minusDays(random.nextInt(3));
      LocalDate end = on.isBefore(city.since()) ? city.since() : on;
      post(city, "withdrawals", Map.of("effectiveOn", end.toString(), "reason", "Its own wish"));
      city.categories.put(end, null);
      tell(day, "withdraw " + city.name() + " on " + end);
    }
  }

  private void exclude(LocalDate day) {
    List<MemberModel.City> present = present();
    if (!present.isEmpty()) {
      MemberModel.City city = any(present);
      post(
          city,
          "exclusions",
          Map.of(
              "effectiveOn",
              day.toString(),
              "reason",
              "Silence",
              "decision",
              Map.of(
                  "decidedOn",
                  day.toString(),
                  "reference",
                  "EXCOM-" + told.size(),
                  "votes",
                  Map.of("for", 12, "against", 1, "abstained", 0))));
      city.categories.put(day, null);
      tell(day, "exclude " + city.name());
    }
  }

  private void rename(LocalDate day) {
    List<MemberModel.City> present = present();
    if (!present.isEmpty()) {
      MemberModel.City city = any(present);
      LocalDate on = day.minusDays(random.nextInt(6));
      LocalDate from = on.isBefore(city.names.lastKey()) ? city.names.lastKey() : on;
      String name = name();
      post(
          city,
          "renamings",
          Map.of("name", name, "effectiveOn", from.toString(), "reason", "A law"));
      tell(day, "rename " + city.name() + " to " + name + " from " + from);
      city.names.put(from, name);
    }
  }

  private void change(LocalDate day) {
    List<MemberModel.City> present = present();
    if (!present.isEmpty()) {
      MemberModel.City city = any(present);
      Region region = anyRegion();
      long population = anyPopulation();
      Callers.secretariat()
          .contentType("application/merge-patch+json")
          .header("If-Match", "*")
          .body("{\"region\":\"%s\",\"population\":%d}".formatted(region, population))
          .patch(MEMBERS + "/{id}", city.id)
          .then()
          .statusCode(200);
      city.describe(day, region, population);
      tell(day, "change " + city.name());
    }
  }

  private void merge(LocalDate day) {
    List<MemberModel.City> full = model.which(Category.FULL);
    if (full.size() > 1) {
      MemberModel.City city = full.get(0);
      MemberModel.City successor = full.get(1);
      post(
          city,
          "mergers",
          Map.of(
              "successorId",
              successor.id.toString(),
              "effectiveOn",
              day.toString(),
              "reason",
              "A law"));
      city.categories.put(day, null);
      city.successor = successor;
      city.succeededOn = day;
      tell(day, "merge " + city.name() + " into " + successor.name());
    }
  }

  private static void post(MemberModel.City city, String step, Map<String, Object> body) {
    Callers.secretariat()
        .contentType("application/json")
        .body(body)
        .post(MEMBERS + "/{id}/" + step, city.id)
        .then()
        .statusCode(oneOf(200, 201));
  }

  private List<MemberModel.City> present() {
    return model.cities.stream().filter(city -> city.category() != null).toList();
  }

  private MemberModel.City any(List<MemberModel.City> cities) {
    return cities.get(random.nextInt(cities.size()));
  }

  private Region anyRegion() {
    return Region.values()[random.nextInt(Region.values().length)];
  }

  private long anyPopulation() {
    return 100_000L * (1 + random.nextInt(9));
  }

  private String name() {
    return "City " + (char) ('A' + names % 26) + (names++ / 26);
  }

  private void tell(LocalDate day, String what) {
    told.add(day + ": " + what);
  }
}
