package org.wego.fees.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Schedules;

/** Charts at random, held against a look-up in plain Java. */
@QuarkusTest
class DraftChartPropertyTest extends FeesTest {

  private static final Logger LOG = Logger.getLogger(DraftChartPropertyTest.class);
  private static final int CHARTS = 8;
  private static final int QUESTIONS = 25;

  /** A random chart: its bounds in cents and in inhabitants, and a fee for each field. */
  private record Grid(List<Long> gdpCents, List<Long> people, int[][] fees) {

    static Grid random(Random random) {
      List<Long> gdp = bounds(random, 10_000_000);
      List<Long> people = bounds(random, 20_000_000);
      int[][] fees = new int[gdp.size()][people.size()];
      for (int[] row : fees) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextInt(1_000_000);
        }
      }
      return new Grid(gdp, people, fees);
    }

    private static List<Long> bounds(Random random, int most) {
      TreeSet<Long> bounds = new TreeSet<>(List.of(0L));
      int wanted = 1 + random.nextInt(6);
      while (bounds.size() < wanted) {
        bounds.add((long) random.nextInt(most));
      }
      return List.copyOf(bounds);
    }

    /** The cells in some order, without the one at this place if there is one. */
    String cells(Random random, int missing) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < gdpCents.size(); i++) {
        for (int j = 0; j < people.size(); j++) {
          cells.add(
              Schedules.cell(
                  cents(gdpCents.get(i)),
                  i + 1 < gdpCents.size() ? cents(gdpCents.get(i + 1)) : null,
                  people.get(j),
                  j + 1 < people.size() ? people.get(j + 1) : null,
                  cents(fees[i][j]).toPlainString()));
        }
      }
      if (missing >= 0) {
        cells.remove(missing % cells.size());
      }
      Collections.shuffle(cells, random);
      return Schedules.chart(cells.toArray(String[]::new));
    }

    /** A bound, the figure just below one, or any other. */
    long ask(Random random, List<Long> bounds, int most) {
      long bound = bounds.get(random.nextInt(bounds.size()));
      return switch (random.nextInt(3)) {
        case 0 -> bound;
        case 1 -> Math.max(0, bound - 1);
        default -> random.nextInt(most);
      };
    }

    BigDecimal fee(long gdp, long population) {
      return cents(fees[last(gdpCents, gdp)][last(people, population)]);
    }

    private static int last(List<Long> bounds, long figure) {
      int i = bounds.size() - 1;
      while (bounds.get(i) > figure) {
        i--;
      }
      return i;
    }
  }

  private static BigDecimal cents(long amount) {
    return BigDecimal.valueOf(amount, 2);
  }

  @Test
  @DisplayName("F4: in every chart each pair of figures has the fee of the band it begins in")
  void every_complete_chart_has_one_fee_for_any_figures() {
    long seed = System.nanoTime();
    LOG.infof("Seed %d", seed);
    Random random = new Random(seed);
    for (int chart = 0; chart < CHARTS; chart++) {
      Grid grid = Grid.random(random);
      int feeYear = 2100 + chart;
      String id =
          Schedules.draft(feeYear, grid.cells(random, -1)).statusCode(201).extract().path("id");
      Schedules.activate(id, "{}").statusCode(200);
      for (int i = 0; i < QUESTIONS; i++) {
        long gdp = grid.ask(random, grid.gdpCents(), 10_000_000);
        long population = grid.ask(random, grid.people(), 20_000_000);
        String amount =
            Api.anyone()
                .queryParams(
                    Map.of(
                        "organizationType",
                        "CITY",
                        "gdpPerCapitaPpp",
                        cents(gdp).toPlainString(),
                        "population",
                        population,
                        "feeYear",
                        feeYear))
                .get("/api/v1/fee-quotes")
                .then()
                .statusCode(200)
                .extract()
                .path("amount.amount");
        assertThat(new BigDecimal(amount))
            .as("seed %d, chart %d: %d cents, %d people", seed, chart, gdp, population)
            .isEqualByComparingTo(grid.fee(gdp, population));
      }
    }
  }

  @Test
  @DisplayName("F3: a chart that lacks any one cell is not activated")
  void a_chart_that_lacks_any_one_cell_is_not_activated() {
    long seed = System.nanoTime();
    LOG.infof("Seed %d", seed);
    Random random = new Random(seed);
    for (int chart = 0; chart < CHARTS; chart++) {
      Grid grid = Grid.random(random);
      if (grid.gdpCents().size() * grid.people().size() == 1) {
        continue;
      }
      String id =
          Schedules.draft(2100, grid.cells(random, random.nextInt(100)))
              .statusCode(201)
              .extract()
              .path("id");
      assertThat(
              Schedules.activate(id, "{}")
                  .statusCode(422)
                  .extract()
                  .<List<String>>path("errors.code"))
          .as("seed %d, chart %d", seed, chart)
          .containsExactly("GAP");
    }
  }
}
