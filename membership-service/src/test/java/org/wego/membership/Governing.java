package org.wego.membership;

import java.util.Map;

/** One of everything of the governance, in Asia, for those who only want to be let in to it. */
final class Governing {

  /** An activity of the office: nothing would be told of a body before whose it is. */
  static final String ACTIVITY_BODY =
      "{\"kind\":\"PROGRAMME\",\"title\":\"Open data\",\"beginsOn\":\"2016-04-12\"}";

  private static final String CITY = "0193a5c4-0000-7000-8000-000000000001";
  private static final String TERM = "0193a5c4-0000-7000-8000-000000000002";
  private static final String HOLDING = "0193a5c4-0000-7000-8000-000000000003";
  private static final String ELECTION = "0193a5c4-0000-7000-8000-000000000004";
  private static final String FINDING = "0193a5c4-0000-7000-8000-000000000005";
  private static final String OFFICE = "0193a5c4-0000-7000-8000-000000000006";
  private static final String ACTIVITY = "0193a5c4-0000-7000-8000-000000000007";
  private static final String IMPORT = "0193a5c4-0000-7000-8000-000000000009";
  private static final String OFFICER = "0193a5c4-0000-7000-8000-000000000008";

  private Governing() {}

  /** The placeholders of a path of the governance; empty for another path. */
  static Map<String, String> pathParameters(String path) {
    if (path.startsWith(Leading.TERMS + "/{id}")) {
      insert();
      return path.contains("{oid}") ? Map.of("id", TERM, "oid", HOLDING) : Map.of("id", TERM);
    } else if (path.startsWith("/api/v1/election-findings/{id}")) {
      insert();
      return Map.of("id", FINDING);
    } else if (path.startsWith("/api/v1/regional-offices/{id}")) {
      insert();
      return path.contains("{activityId}")
          ? Map.of("id", OFFICE, "activityId", ACTIVITY)
          : Map.of("id", OFFICE);
    } else if (path.startsWith("/api/v1/secretariat-officers/{id}")) {
      insert();
      return Map.of("id", OFFICER);
    } else if (path.startsWith("/api/v1/leadership-imports/{id}")) {
      insert();
      return Map.of("id", IMPORT);
    }
    return Map.of();
  }

  /** What calls before have made would stand in the way: of one term on one day, say. */
  private static void insert() {
    Database.execute(
        """
        DELETE FROM office_holding WHERE id <> '%3$s';
        DELETE FROM leadership_term WHERE id <> '%2$s';
        DELETE FROM regional_office_activity WHERE office_id <> '%6$s';
        DELETE FROM regional_office WHERE id <> '%6$s';
        DELETE FROM secretariat_officer WHERE id <> '%8$s';
        INSERT INTO member (id, name, name_key, organization_type, country, region, founding, live,
          registered_at, registered_by)
        VALUES ('%1$s', 'Leading City', 'leadingcity', 'CITY', 'KR', 'ASIA', false, true, now(), 'test')
        ON CONFLICT DO NOTHING;
        INSERT INTO member_period (id, member_id, organization_type, category, valid_from)
        VALUES ('%1$s', '%1$s', 'CITY', 'FULL', '2014-01-01') ON CONFLICT DO NOTHING;
        INSERT INTO leadership_term (id, name, begins_on, nominal_end, created_at, created_by)
        VALUES ('%2$s', '2014-2017', '2014-11-06', '2017-11-06', now(), 'test')
        ON CONFLICT DO NOTHING;
        INSERT INTO office_holding (id, term_id, office, member_id, valid_from, valid_to, ending,
          recorded_at, recorded_by)
        VALUES ('%3$s', '%2$s', 'VICE_PRESIDENT_CITY', '%1$s', '2014-11-06', '2017-06-29', 'TERM_ENDED',
          now(), 'test')
        ON CONFLICT DO NOTHING;
        INSERT INTO election (id, kind, assembly_id, effective_on, received_at)
        VALUES ('%4$s', 'NEXT_HOST', '%4$s', '2014-11-06', now()) ON CONFLICT DO NOTHING;
        INSERT INTO election_finding (id, election_id, code, detail, found_at)
        VALUES ('%5$s', '%4$s', 'ELECTED_NUMBER', 'None was elected', now())
        ON CONFLICT DO NOTHING;
        INSERT INTO regional_office (id, region, name, host_id, established_on, created_at,
          created_by)
        VALUES ('%6$s', 'ASIA', 'Asia Regional Office', '%1$s', '2014-11-06', now(), 'test')
        ON CONFLICT DO NOTHING;
        INSERT INTO regional_office_activity (id, office_id, kind, title, begins_on, recorded_at,
          recorded_by)
        VALUES ('%7$s', '%6$s', 'PROGRAMME', 'Open data', '2016-04-12', now(), 'test')
        ON CONFLICT DO NOTHING;
        INSERT INTO secretariat_officer (id, office, name, appointed_by, valid_from, recorded_at,
          recorded_by)
        VALUES ('%8$s', 'SECRETARY_GENERAL', 'Park Ji-won', '%1$s', '2015-01-05', now(), 'test')
        ON CONFLICT DO NOTHING;
        INSERT INTO file_import (id, kind, sha256, rows, created, unchanged, imported_at,
          imported_by)
        VALUES ('%9$s', 'LEADERSHIP', '', 0, 0, 0, now(), 'test') ON CONFLICT DO NOTHING;
        """
            .formatted(CITY, TERM, HOLDING, ELECTION, FINDING, OFFICE, ACTIVITY, OFFICER, IMPORT));
  }
}
