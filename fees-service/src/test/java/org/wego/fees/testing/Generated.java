package org.wego.fees.testing;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Members that no event told of: many at once, or one without the wait. */
public final class Generated {

  private Generated() {}

  /** The account of a member of the roster. */
  public static void account(Roster.Member member) {
    Database.execute(
        """
        INSERT INTO billing_account
               (member_id, member_name, organization_type, region, country, category, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, now())
        """,
        member.id(),
        member.name(),
        member.type().name(),
        member.region(),
        member.country(),
        member.category());
    Database.execute(
        "INSERT INTO billing_period (member_id, category, valid_from) VALUES (?, ?, ?)",
        member.id(),
        member.category(),
        member.since());
    if (member.population() != null) {
      Database.execute(
          """
          INSERT INTO population_figure
                 (member_id, population, source, recorded_at, recorded_by)
          VALUES (?, ?, 'DECLARED', now(), 'member')
          """,
          member.id(),
          member.population());
    }
  }

  /** The accounts of members of the roster. */
  public static void accounts(List<Roster.Member> members) {
    Object ids = members.stream().map(Roster.Member::id).toArray(UUID[]::new);
    Object categories = column(members, Roster.Member::category);
    Database.execute(
        """
        INSERT INTO billing_account
               (member_id, member_name, organization_type, region, country, category, updated_at)
        SELECT *, now() FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        """,
        ids,
        column(members, Roster.Member::name),
        column(members, member -> member.type().name()),
        column(members, Roster.Member::region),
        column(members, Roster.Member::country),
        categories);
    Database.execute(
        """
        INSERT INTO billing_period (member_id, category, valid_from)
        SELECT * FROM unnest(?::uuid[], ?::text[], ?::date[])
        """,
        ids,
        categories,
        column(members, member -> member.since().toString()));
    Database.execute(
        """
        INSERT INTO population_figure (member_id, population, source, recorded_at, recorded_by)
        SELECT m.id, m.population, 'DECLARED', now(), 'member'
          FROM unnest(?::uuid[], ?::bigint[]) AS m (id, population)
         WHERE m.population IS NOT NULL
        """,
        ids,
        members.stream().map(Roster.Member::population).toArray(Long[]::new));
  }

  private static String[] column(
      List<Roster.Member> members, Function<Roster.Member, String> value) {
    return members.stream().map(value).toArray(String[]::new);
  }

  /**
   * So many members of 2014 in the countries that have figures for then, one in fifty of them a
   * Friendship agency.
   */
  public static void accounts(int count) {
    Database.execute(
        """
        INSERT INTO billing_account
               (member_id, member_name, organization_type, region, country, category, updated_at)
        WITH countries AS (
          SELECT array_agg(country ORDER BY country) AS codes
            FROM economic_indicator WHERE year = 2014)
        SELECT uuidv7(), 'City ' || n,
               CASE WHEN n % 50 = 0 THEN 'GOVERNMENT_AGENCY' ELSE 'CITY' END, 'ASIA',
               codes[1 + n % cardinality(codes)],
               CASE WHEN n % 50 = 0 THEN 'FRIENDSHIP' ELSE 'FULL' END, now()
          FROM generate_series(1, ?) n, countries
        """,
        count);
    Database.execute(
        """
        INSERT INTO billing_period (member_id, category, valid_from)
        SELECT member_id, category, '2014-11-06' FROM billing_account
        """);
    Database.execute(
        """
        INSERT INTO population_figure (member_id, population, source, recorded_at, recorded_by)
        SELECT member_id, (hashtext(member_id::text)::bigint + 2147483648) % 12000000, 'DECLARED',
               now(), 'member'
          FROM billing_account WHERE organization_type = 'CITY'
        """);
    Database.execute("ANALYZE");
  }
}
