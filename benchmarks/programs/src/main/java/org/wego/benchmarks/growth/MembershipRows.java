package org.wego.benchmarks.growth;

import java.sql.SQLException;
import org.wego.benchmarks.parts.Database;

/** Members in membership's database, as many as are wanted. */
final class MembershipRows {

  /** A part of the names of ten members, however many there are. */
  static final String RARE = "Springfield";

  private final Database database;

  MembershipRows(Database database) {
    this.database = database;
  }

  /**
   * Adds members, each with its profile and its period; one in fifty an agency, one in ten an
   * Associate.
   *
   * @param first the number of the first one, from 1
   * @param last the number of the last one
   */
  void add(int first, int last) throws SQLException {
    database.execute(
        """
        CREATE TEMPORARY TABLE added AS
        SELECT uuidv7() AS id,
               CASE WHEN n <= 10 THEN '%1$s ' ELSE 'City ' END || n AS name,
               CASE WHEN n %% 50 = 0 THEN 'GOVERNMENT_AGENCY' ELSE 'CITY' END AS organization_type,
               CASE WHEN n %% 50 = 0 THEN 'FRIENDSHIP' WHEN n %% 10 = 0 THEN 'ASSOCIATE'
                    ELSE 'FULL' END AS category,
               chr(65 + n %% 26) || chr(65 + n / 26 %% 8) AS country,
               (ARRAY['ASIA', 'AFRICA', 'EUROPE', 'AMERICA', 'MIDDLE_EAST', 'OCEANIA'])[1 + n %% 6]
                 AS region,
               1000 + n * 37 %% 9000000 AS population
          FROM generate_series(%2$d, %3$d) n
        """
            .formatted(RARE, first, last),
        """
        INSERT INTO member (id, name, name_key, organization_type, country, region, population,
                            founding, live, registered_at, registered_by, event_sequence)
        SELECT id, name, lower(replace(name, ' ', '')), organization_type, country, region,
               population, false, true, now(), 'benchmark', 1
          FROM added
        """,
        """
        INSERT INTO member_profile (id, member_id, valid_from, name, name_key, organization_type,
                                    country, region, population)
        SELECT uuidv7(), id, '-infinity', name, lower(replace(name, ' ', '')), organization_type,
               country, region, population
          FROM added
        """,
        """
        INSERT INTO member_period (id, member_id, organization_type, category, valid_from)
        SELECT uuidv7(), id, organization_type, category, DATE '2015-01-01' + (random() * 3000)::int
          FROM added
        """,
        "DROP TABLE added",
        "VACUUM ANALYZE");
  }
}
