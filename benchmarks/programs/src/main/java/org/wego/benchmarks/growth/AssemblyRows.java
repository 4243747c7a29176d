package org.wego.benchmarks.growth;

import java.sql.SQLException;
import org.wego.benchmarks.parts.Database;

/** An Assembly in events' database, and the members that it knows, as many as are wanted. */
final class AssemblyRows {

  private final Database database;

  AssemblyRows(Database database) {
    this.database = database;
  }

  /** Plans an Assembly and gives its id. */
  String plan() throws SQLException {
    return database.text(
        """
        INSERT INTO event (id, type, ordinal, title, year, starts_on, ends_on, time_zone, state,
                           created_at, created_by)
        VALUES (uuidv7(), 'GENERAL_ASSEMBLY', 5, 'An Assembly', extract(year FROM current_date + 60),
                current_date + 60, current_date + 60, 'Asia/Seoul', 'SCHEDULED', now(), 'benchmark')
        RETURNING id
        """);
  }

  /**
   * Adds members that the Assembly knows, with their standings; every other one is in the room.
   *
   * @param assembly the Assembly's id
   * @param first the number of the first one, from 1
   * @param last the number of the last one
   */
  void add(String assembly, int first, int last) throws SQLException {
    database.execute(
        """
        CREATE TEMPORARY TABLE added AS
        SELECT uuidv7() AS id, n, 'City ' || n AS name FROM generate_series(%d, %d) n
        """
            .formatted(first, last),
        """
        INSERT INTO known_member (member_id, name, name_key, organization_type, region, country,
                                  category, updated_at)
        SELECT id, name, lower(replace(name, ' ', '')), 'CITY', 'ASIA',
               chr(65 + n % 26) || chr(65 + n / 26 % 8),
               CASE WHEN n % 50 = 0 THEN 'FRIENDSHIP' WHEN n % 10 = 0 THEN 'ASSOCIATE'
                    ELSE 'FULL' END, now()
          FROM added
        """,
        """
        INSERT INTO known_standing (member_id, standing, since, updated_at)
        SELECT id, CASE WHEN n % 20 = 0 THEN 'ARREARS' ELSE 'GOOD' END, current_date, now()
          FROM added
        """,
        """
        INSERT INTO presence (id, event_id, member_id, arrived_at, recorded_by)
        SELECT uuidv7(), '%s', id, now(), 'benchmark' FROM added WHERE n %% 2 = 0
        """
            .formatted(assembly),
        "DROP TABLE added",
        "VACUUM ANALYZE");
  }
}
