package org.wego.membership.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Database;
import org.wego.platform.testkit.WegoServers;

@DisplayName("The applications of a database from before there were referrals (M12)")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ReferralMigrationTest {

  private static final String SCHEMA = "before_referrals";
  private static final String BEFORE = "202611251640";
  private static final String FRIEND = "0193a5c4-0000-7000-8000-000000000001";
  private static final String CITY = "0193a5c4-0000-7000-8000-000000000002";

  @Inject DataSource dataSource;

  @BeforeEach
  void theSchemaOfBefore() {
    dropSchema();
    flyway().target(BEFORE).load().migrate();
    member(FRIEND, "An Agency", "GOVERNMENT_AGENCY");
    member(CITY, "Gwangmyeong", "CITY");
  }

  @AfterEach
  void dropSchema() {
    Database.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
  }

  @Test
  void what_was_submitted_is_a_claim_and_what_was_approved_is_formed() {
    application("gimpo", "'DRAFT'", "NULL", "NULL", FRIEND);
    application("anyang", "'SUBMITTED'", "DATE '2026-03-01'", "NULL", FRIEND);
    application("gwangmyeong", "'APPROVED'", "DATE '2026-03-01'", "DATE '2026-04-01'", FRIEND);

    flyway().load().migrate();

    assertThat(Database.count("SELECT count(*) FROM " + SCHEMA + ".referral")).isEqualTo(2);
    assertThat(
            Database.text(
                "SELECT status || ' ' || formed_member_id || ' ' || formed_on FROM "
                    + SCHEMA
                    + ".referral WHERE formed_on IS NOT NULL"))
        .isEqualTo("CLAIMED " + CITY + " 2026-04-01");
  }

  @Test
  void a_claim_about_itself_is_dropped() {
    application("gwangmyeong", "'APPROVED'", "DATE '2026-03-01'", "DATE '2026-04-01'", CITY);

    flyway().load().migrate();

    assertThat(Database.count("SELECT count(*) FROM " + SCHEMA + ".referral")).isZero();
    assertThat(
            Database.count(
                "SELECT count(*) FROM "
                    + SCHEMA
                    + ".membership_application WHERE referred_by IS NOT NULL"))
        .isZero();
  }

  private FluentConfiguration flyway() {
    return Flyway.configure()
        .dataSource(dataSource)
        .schemas(SCHEMA)
        .locations("classpath:db/migration")
        // As in a service: CREATE INDEX CONCURRENTLY would wait for a transaction's lock.
        .configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
  }

  private static void member(String id, String name, String type) {
    Database.execute(
        """
        INSERT INTO %s.member (id, name, name_key, organization_type, country, region, founding,
          live, registered_at, registered_by)
        VALUES ('%s', '%s', '%s', '%s', 'KR', 'ASIA', false, true, now(), 'secretariat')
        """
            .formatted(SCHEMA, id, name, name, type));
  }

  private static void application(
      String key, String status, String submittedOn, String decidedOn, String referrer) {
    Database.execute(
        """
        INSERT INTO %s.membership_application (id, status, applicant, name, name_key,
          organization_type, country, region, signatory_name, signatory_title, signed_on,
          signed_form_sha256, referred_by, member_id, submitted_on, submitted_at, decided_on,
          created_at)
        SELECT uuidv7(), a.status, 'an applicant', a.key, a.key, 'CITY', 'KR', 'ASIA', 'A Mayor',
          'Mayor', DATE '2026-02-01', 'ab', '%s', CASE WHEN a.decided_on IS NOT NULL THEN '%s'::uuid END,
          a.submitted_on, a.submitted_on::timestamptz, a.decided_on, now()
        FROM (VALUES ('%s', %s, %s::date, %s::date)) a (key, status, submitted_on, decided_on)
        """
            .formatted(SCHEMA, referrer, CITY, key, status, submittedOn, decidedOn));
  }
}
