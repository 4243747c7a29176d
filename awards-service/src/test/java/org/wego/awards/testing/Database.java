package org.wego.awards.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.platform.testkit.WegoServers;

/** The service's database, looked at from outside. */
public final class Database {

  /** What the library begins with. */
  private static final String LIBRARY = read("V202611270242__load_good_practices.sql");

  private Database() {}

  private static final String CLEAR =
      """
      TRUNCATE known_member, known_assembly, award_edition, award_entry, award_judge,
               award_winner, award_winner_removal, good_practice, outgoing_message, outbox_event,
               inbox_event, inbox_guard, idempotency_record CASCADE
      """;

  private static final String DEADLOCK = "40P01";

  /** Leaves what migrations brought, and nothing else. */
  public static void clear() {
    int attempts = 0;
    while (!cleared()) {
      assertThat(++attempts).as("attempts at clearing tables").isLessThan(10);
    }
    execute(LIBRARY);
  }

  /** What an earlier test left at work in the background may lock tables in another order. */
  private static boolean cleared() {
    try (PreparedStatement clear = prepare(WegoServers.postgres().shared(), CLEAR)) {
      clear.execute();
      return true;
    } catch (SQLException e) {
      if (DEADLOCK.equals(e.getSQLState())) {
        return false;
      }
      throw new AssertionError(CLEAR, e);
    }
  }

  private static String read(String migration) {
    String path = "/db/migration/" + migration;
    try (InputStream file = Database.class.getResourceAsStream(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void execute(String statement, Object... parameters) {
    try (PreparedStatement prepared =
        prepare(WegoServers.postgres().shared(), statement, parameters)) {
      prepared.execute();
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  /** The first column of the first row, as a number. */
  public static long number(String statement, Object... parameters) {
    try (PreparedStatement prepared =
            prepare(WegoServers.postgres().shared(), statement, parameters);
        ResultSet rows = prepared.executeQuery()) {
      if (!rows.next()) {
        throw new AssertionError("No row: " + statement);
      }
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
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

  /** The first column of each row, as ids. */
  public static List<UUID> ids(String statement, Object... parameters) {
    try (PreparedStatement prepared =
            prepare(WegoServers.postgres().shared(), statement, parameters);
        ResultSet rows = prepared.executeQuery()) {
      List<UUID> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
      return ids;
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, Object... parameters) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < parameters.length; i++) {
      prepared.setObject(i + 1, parameters[i]);
    }
    return prepared;
  }
}
