package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.EverydayWork;
import org.wego.journey.kit.Gateways;
import org.wego.journey.kit.LoadReport;
import org.wego.journey.kit.RunningStack;
import org.wego.journey.kit.SteadyLoad;

/**
 * Another release runs; this one takes its place program by program while people work, and gives it
 * back. Each time replicas of both serve side by side for a while, on the same database and topics.
 * {@code journey-tests/upgrade-from} names the other release.
 */
@Tag("proof")
@EnabledIfSystemProperty(
    named = UpgradeIT.BEFORE,
    matches = ".+",
    disabledReason = "needs another release: journey-tests/upgrade-from <revision>")
@Order(12)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeIT {

  static final String BEFORE = "journey.before";

  private static final Logger LOG = Logger.getLogger(UpgradeIT.class);
  private static final Duration STEADY =
      Duration.parse("PT" + System.getProperty("journey.rolling.steady"));

  /** The one stack, worked on by the launcher of the release before and by that of this one. */
  private static RunningStack before;

  private static RunningStack after;
  private static EverydayWork.Scene scene;

  @BeforeAll
  static void start_the_release_before() {
    Path folder = Path.of(System.getProperty("journey.folder"), "upgrade");
    Map<String, String> environment =
        Map.of("WEGO_GATEWAY_RATE_LIMITS_POLICIES_ANONYMOUS_REQUESTS", "1000");
    before = RunningStack.start(Path.of(System.getProperty(BEFORE)), folder, environment);
    after =
        RunningStack.attach(Path.of(System.getProperty("journey.checkout")), folder, environment);
    Api api = new Api(before);
    api.haveRosterAndIndicators();
    scene = EverydayWork.Scene.prepare(api);
  }

  @AfterAll
  static void end() {
    if (after != null) {
      after.close();
    }
    before.close();
  }

  /** The gateway last: its routes and its contract are the newest. */
  static Stream<String> programs() {
    return Stream.concat(Aftermath.KEEP_DATA.stream(), Stream.of("gateway"));
  }

  static Stream<String> programs_backwards() {
    List<String> backwards = new ArrayList<>(programs().toList());
    Collections.reverse(backwards);
    return backwards.stream();
  }

  @ParameterizedTest
  @MethodSource("programs")
  @Order(1)
  void nobody_notices_that_this_release_takes_the_place_of_the_one_before(String program)
      throws Exception {
    replace(program, before, after);
  }

  @ParameterizedTest
  @MethodSource("programs_backwards")
  @Order(2)
  void nobody_notices_that_the_release_before_comes_back_on_the_newer_database(String program)
      throws Exception {
    replace(program, after, before);
  }

  private static void replace(String program, RunningStack old, RunningStack next)
      throws Exception {
    try (Gateways gateways = new Gateways(next);
        SteadyLoad load = new SteadyLoad()) {
      EverydayWork work = new EverydayWork(scene, gateways::next);
      load.start(work.flows());
      load.goOn(STEADY);

      next.wego("scale", program + "=2");
      gateways.learnAll();
      requireRelease(old, program);
      requireRelease(next, program + "-2");
      load.goOn(STEADY);

      next.wego("stop", program);
      next.wego("start", program);
      requireRelease(next, program);
      next.wego("scale", program + "=1");
      load.goOn(STEADY);

      LoadReport report = new LoadReport(load.stop());
      LOG.infof("%s, then %s: %s", program, next.checkout().getFileName(), report);
      assertThat(report.failures()).as("requests that failed").isEmpty();
      Aftermath aftermath = new Aftermath(next, scene);
      aftermath.requireWrites(gateways.next(), work);
      aftermath.requireEvents(work);
    }
  }

  /** What runs as this part was built in that checkout. */
  private static void requireRelease(RunningStack release, String part) {
    String program = part.replaceFirst("-\\d+$", "");
    String module = program.equals("gateway") ? program : program + "-service";
    assertThat(release.process(part).info().commandLine())
        .as("the program of %s", part)
        .hasValueSatisfying(
            line -> assertThat(line).contains(release.checkout().resolve(module).toString()));
  }
}
