package org.wego.localstack.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.localstack.StackException;
import org.wego.localstack.doctor.check.Topics;
import org.wego.platform.servers.FreePorts;

/** What is said of services by what they say of themselves. */
class DoctorTest {

  private static final String BUILD = "wego_build_info{profile=\"prod\",version=\"1.2.0\"} 1.0";

  private final ArrayDeque<Site> sites = new ArrayDeque<>();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    sites.forEach(Site::close);
  }

  @Test
  void a_service_that_does_not_answer_fails_and_the_cure_names_the_command() {
    Installation stack =
        Installation.ofThisMachine(
            folder,
            Map.of("fees", List.of(URI.create("http://localhost:" + FreePorts.next()))),
            "http://localhost:%d/realms/wego".formatted(FreePorts.next()),
            "localhost:" + FreePorts.next());

    Report report = examine(stack);

    Finding fees = only(report, "services");
    assertThat(fees.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(fees.cure()).contains("./wego start fees");
    assertThat(only(report, "keycloak").verdict()).isEqualTo(Verdict.FAIL);
    assertThat(only(report, "topics").detail()).contains("does not answer");
    assertThat(only(report, "lag").verdict()).isEqualTo(Verdict.SKIPPED);
    assertThat(report.exitCode()).isEqualTo(2);
  }

  @Test
  void what_was_never_counted_is_none() {
    assertThat(only(measured("wego_outbox_backlog{shard=\"0\"} 0.0"), "inbox"))
        .extracting(Finding::verdict, Finding::detail)
        .containsExactly(Verdict.OK, "no event is parked or waits");
    assertThat(only(measured(BUILD), "inbox").verdict()).isEqualTo(Verdict.SKIPPED);
  }

  @Test
  void a_service_that_is_not_ready_fails() {
    Site site = open(Site.plain().page("/q/metrics", BUILD));

    Finding finding = only(examine(service(site)), "services");

    assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(finding.detail()).contains("is not ready: it answers 404");
  }

  @Test
  void another_version_than_the_expected_one_is_to_be_looked_after() {
    Finding finding = only(examine(service(open(Site.measuring(BUILD))), "1.3.0"), "versions");

    assertThat(finding.verdict()).isEqualTo(Verdict.WARN);
    assertThat(finding.detail()).isEqualTo("1.3.0 is expected, and they run 1.2.0: fees");
  }

  @Test
  void instances_of_two_versions_are_to_be_looked_after() {
    Site old = open(Site.measuring(BUILD.replace("1.2.0", "1.1.0")));
    Installation both =
        installation(Map.of("fees", List.of(open(Site.measuring(BUILD)).address(), old.address())));

    Finding finding = only(examine(both), "versions");

    assertThat(finding.verdict()).isEqualTo(Verdict.WARN);
    assertThat(finding.detail()).isEqualTo("instances differ: 1.1.0: fees; 1.2.0: fees");
  }

  @Test
  void migrations_that_failed_are_missing_or_of_a_newer_version_are_found() {
    assertThat(only(measured("wego_database_migrations{state=\"failed\"} 1.0"), "migrations"))
        .extracting(Finding::verdict)
        .isEqualTo(Verdict.FAIL);
    assertThat(only(measured("wego_database_migrations{state=\"pending\"} 2.0"), "migrations"))
        .extracting(Finding::verdict, Finding::detail)
        .containsExactly(Verdict.FAIL, "its database has not had 2 of its migrations");
    assertThat(only(measured("wego_database_migrations{state=\"ahead\"} 1.0"), "migrations"))
        .extracting(Finding::verdict)
        .isEqualTo(Verdict.WARN);
    assertThat(only(measured("wego_database_migrations{state=\"applied\"} 40.0"), "migrations"))
        .extracting(Finding::verdict, Finding::detail)
        .containsExactly(Verdict.OK, "40 applied in 1 databases, none pending");
  }

  @Test
  void an_event_that_was_not_sent_for_long_fails() {
    Report report =
        measured(
            "wego_outbox_oldest_age_seconds{shard=\"0\"} 0.0",
            "wego_outbox_oldest_age_seconds{shard=\"3\"} 301.5",
            "wego_outbox_backlog{shard=\"0\"} 6000.0",
            "wego_outbox_backlog{shard=\"3\"} 6000.0");

    assertThat(of(report, "outbox"))
        .extracting(Finding::verdict, Finding::detail)
        .containsExactly(
            tuple(Verdict.FAIL, "the oldest event that is not sent has waited for 302 s"),
            tuple(Verdict.WARN, "events that wait to be sent: 12000"));
  }

  @Test
  void two_instances_of_a_service_measure_one_database() {
    String[] parked = {"wego_inbox_kept{consumer=\"members\",state=\"parked\"} 1.0"};
    Installation both =
        installation(
            Map.of(
                "fees",
                List.of(
                    open(Site.measuring(parked)).address(),
                    open(Site.measuring(parked)).address())));

    assertThat(only(examine(both), "inbox").detail())
        .startsWith("events that are parked")
        .endsWith(": 1");
  }

  @Test
  void messages_and_webhooks_that_are_late_or_failed_are_to_be_looked_after() {
    Report report =
        measured(
            "wego_messages_overdue_seconds 601.0",
            "wego_messages_failed 2.0",
            "wego_messages_uncertain 1.0",
            "wego_webhooks_overdue_seconds 4.0",
            "wego_webhooks_disabled 1.0");

    assertThat(of(report, "messages")).hasSize(3).allMatch(f -> f.verdict() == Verdict.WARN);
    assertThat(only(report, "webhooks").detail())
        .startsWith("subscriptions disabled")
        .endsWith(": 1");
    assertThat(report.exitCode()).isEqualTo(1);
  }

  @Test
  void a_pool_that_is_used_up_and_a_server_without_connections_are_found() {
    Report report =
        measured(
            "wego_database_pool_limit 20.0",
            "agroal_active_count{datasource=\"default\"} 20.0",
            "agroal_active_count{datasource=\"relay\"} 4.0",
            "agroal_awaiting_count{datasource=\"default\"} 3.0",
            "wego_database_connections 96.0",
            "wego_database_connections_limit 100.0");

    assertThat(of(report, "connections"))
        .extracting(Finding::subject, Finding::verdict)
        .containsExactly(tuple("fees", Verdict.WARN), tuple("postgres", Verdict.FAIL));
  }

  @Test
  void a_machine_and_a_database_whose_clocks_are_wrong_are_found() {
    double late = Instant.now(Clock.systemUTC()).getEpochSecond() - 60;

    Report report =
        measured("wego_clock_time_seconds " + late, "wego_database_clock_skew_seconds 3.25");

    assertThat(of(report, "clocks"))
        .extracting(Finding::verdict)
        .containsExactly(Verdict.FAIL, Verdict.WARN);
    assertThat(of(report, "clocks").get(1).detail()).isEqualTo("its database is 3.3 s ahead of it");
  }

  @Test
  void time_may_be_moved_in_development_only() {
    String moved = "wego_clock_offset_seconds 2592000.0";

    assertThat(only(measured(moved), "time"))
        .extracting(Finding::verdict, Finding::detail)
        .containsExactly(Verdict.FAIL, "time is moved by 30 days, and this is no development");
    Report local = examine(service(open(Site.measuring(BUILD.replace("prod", "local"), moved))));
    assertThat(only(local, "time").verdict()).isEqualTo(Verdict.OK);
  }

  @Test
  void a_certificate_is_looked_at_before_it_ends() {
    Site site = open(Site.withTls(ShortCertificate.context(folder, 5)));
    Installation installation =
        new Installation(
            "test",
            false,
            Optional.empty(),
            Map.of("fees", List.of(open(Site.measuring(BUILD)).address())),
            Optional.empty(),
            Map.of(),
            Installation.Disk.of(List.of()),
            List.of(site.address(), URI.create("https://localhost:" + FreePorts.next())));

    List<Finding> findings = of(examine(installation), "certificates");

    assertThat(findings).extracting(Finding::verdict).containsOnly(Verdict.FAIL);
    assertThat(findings.get(0).detail()).isEqualTo("its certificate is good for 4 days");
    assertThat(findings.get(1).detail()).startsWith("it shows no certificate");
  }

  @Test
  void a_provider_that_names_itself_otherwise_or_has_no_key_is_found() {
    Site provider = open(Site.plain());
    String realm = provider.address() + "/realms/wego";
    String keys = realm + "/certs";
    provider.page(
        "/realms/wego/.well-known/openid-configuration",
        "{\"issuer\": \"https://login.wego.example\", \"jwks_uri\": \"%s\"}".formatted(keys));
    provider.page("/realms/wego/certs", "{\"keys\": []}");

    assertThat(only(examine(withRealm(realm)), "keycloak").detail())
        .contains("publishes no key for signatures");
    provider.page("/realms/wego/certs", "{\"keys\": [{\"use\": \"sig\"}, {\"use\": \"enc\"}]}");
    assertThat(only(examine(withRealm(realm)), "keycloak"))
        .extracting(Finding::verdict, Finding::detail)
        .containsExactly(Verdict.WARN, realm + " issues tokens as https://login.wego.example");
  }

  @Test
  void what_the_gateway_finds_behind_it_is_told() {
    Site gateway =
        open(
            Site.plain()
                .page("/q/health/ready", "UP")
                .page(
                    "/metrics",
                    """
                    wego_gateway_instance_ready{instance="http://a:1",upstream="fees"} 1.0
                    wego_gateway_instance_ready{instance="http://b:1",upstream="fees"} 0.0
                    wego_gateway_instance_ready{instance="http://c:1",upstream="awards"} 0.0
                    wego_gateway_instance_ejected{instance="http://a:1",upstream="fees"} 1.0
                    wego_gateway_breaker_state{upstream="awards"} 2.0
                    wego_gateway_routes_faults 1.0
                    """));

    List<Finding> findings =
        of(examine(installation(Map.of("gateway", List.of(gateway.address())))), "gateway");

    assertThat(findings)
        .extracting(f -> "%s %s".formatted(f.subject(), f.verdict()).toLowerCase(Locale.ROOT))
        .containsExactly("awards fail", "fees warn", "fees warn", "awards fail", "routes warn");
  }

  @Test
  void too_little_room_for_data_is_found() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("installation.yaml"),
            """
            name: the test's own
            services:
              fees: %s
            disk:
              folders: %s
              warn-below: 1.1
            """
                .formatted(open(Site.measuring(BUILD)).address(), folder));

    Report report = examine(Installation.describedBy(file));

    assertThat(report.installation()).isEqualTo("the test's own");
    assertThat(only(report, "disk").verdict()).isEqualTo(Verdict.WARN);
    assertThat(report.checks())
        .filteredOn(check -> check.check().equals("topics"))
        .extracting(Report.Checked::verdict)
        .containsExactly(Verdict.SKIPPED);
  }

  @Test
  void a_description_that_says_something_unknown_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.yaml"), "servcies: {}");

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> Installation.describedBy(file))
        .withMessageContaining("servcies");
  }

  private Report measured(String... lines) {
    return examine(service(open(Site.measuring(lines))));
  }

  private Site open(Site site) {
    sites.push(site);
    return site;
  }

  private static Installation service(Site site) {
    return installation(Map.of("fees", List.of(site.address())));
  }

  private static Installation installation(Map<String, List<URI>> services) {
    return new Installation(
        "test",
        false,
        Optional.empty(),
        services,
        Optional.empty(),
        Map.of(),
        Installation.Disk.of(List.of()),
        List.of());
  }

  private static Installation withRealm(String realm) {
    return new Installation(
        "test",
        false,
        Optional.empty(),
        Map.of(),
        Optional.of(URI.create(realm)),
        Map.of(),
        Installation.Disk.of(List.of()),
        List.of());
  }

  private static Report examine(Installation installation, String version) {
    return examine(
        new Installation(
            installation.name(),
            installation.local(),
            Optional.of(version),
            installation.services(),
            installation.realm(),
            installation.kafka(),
            installation.disk(),
            installation.certificates()));
  }

  private static Report examine(Installation installation) {
    return new Doctor(new Topics(4, Map.of(), List.of()), Clock.systemUTC()).examine(installation);
  }

  private static List<Finding> of(Report report, String check) {
    return report.checks().stream()
        .filter(one -> one.check().equals(check))
        .findFirst()
        .orElseThrow()
        .findings();
  }

  private static Finding only(Report report, String check) {
    List<Finding> findings = of(report, check);
    assertThat(findings).as(check).hasSize(1);
    return findings.get(0);
  }
}
