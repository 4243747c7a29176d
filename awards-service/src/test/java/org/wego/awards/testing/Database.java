package org.wego.awards.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.wego.platform.testkit.TestDatabase;

/** The service's database, looked at from outside. */
public final class Database extends TestDatabase {

  /** What the library begins with. */
  private static final String LIBRARY = read("V202611270242__load_good_practices.sql");

  private Database() {}

  /** Leaves what migrations brought, and nothing else. */
  public static void clear() {
    emptyAllBut("award_permission_default");
    execute(LIBRARY);
  }

  private static String read(String migration) {
    String path = "/db/migration/" + migration;
    try (InputStream file = Database.class.getResourceAsStream(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many tables hold this text, stored answers to requests included. */
  public static long mentions(String text) {
    return number(
        """
        SELECT count(*)
          FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
           AND position(? IN query_to_xml(
                 CASE table_name
                   WHEN 'idempotency_record'
                   THEN 'SELECT convert_from(body, ''UTF8'') FROM idempotency_record'
                   ELSE format('SELECT t::text FROM %I t', table_name) END,
                 true, true, '')::text) > 0
        """,
        text);
  }
}
