package org.wego.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

  private static final Path TARGET = Path.of("target", "postgres-server-test");
  private static final Path WORK = Path.of(System.getProperty("wego.test.programs"));

  private static PostgresServer server;

  @BeforeAll
  static void start_a_server() {
    server = PostgresServer.startThrowAway(TARGET.resolve("shared"), WORK);
    server.createDatabase("places", "places_owner", "it's a secret");
  }

  @AfterAll
  static void stop_the_server() {
    server.close();
  }

  @Test
  void it_is_postgresql_18_with_room_for_all_pools() throws SQLException {
    assertThat(query("SHOW server_version_num").get(0)).startsWith("18");
    assertThat(query("SHOW max_connections")).containsExactly("200");
    assertThat(query("SHOW timezone")).containsExactly("Etc/UTC");
  }

  @Test
  void sessions_keep_the_memory_that_they_free() throws SQLException, IOException {
    long session = Long.parseLong(query("SELECT pg_backend_pid()").get(0));
    long server = ProcessHandle.of(session).flatMap(ProcessHandle::parent).orElseThrow().pid();

    assertThat(Files.readString(Path.of("/proc/%d/environ".formatted(server))).split("\0"))
        .containsAll(
            Command.KEPT_MEMORY.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toList());
  }

  @Test
  void a_database_can_be_asked_for_again_and_keeps_its_content() throws SQLException {
    server.createDatabase("kept", "kept_owner", "old");
    try (Connection connection = server.connect("kept", "kept_owner", "old");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE thing AS SELECT 7 AS n");
    }

    server.createDatabase("kept", "kept_owner", "new");

    try (Connection connection = server.connect("kept", "kept_owner", "new")) {
      assertThat(query(connection, "SELECT n FROM thing")).containsExactly("7");
    }
  }

  @Test
  void a_user_reaches_only_its_own_database_and_only_with_its_password() {
    server.createDatabase("hers", "her_owner", "hers");
    server.createDatabase("his", "his_owner", "his");

    assertThatThrownBy(() -> server.connect("hers", "his_owner", "his").close())
        .hasMessageContaining("permission denied for database");
    assertThatThrownBy(() -> server.connect("his", "his_owner", "hers").close())
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void the_owner_may_create_the_extensions_that_migrations_need() throws SQLException {
    try (Connection connection = places();
        Statement statement = connection.createStatement()) {
      for (String extension : List.of("btree_gist", "pg_trgm", "unaccent", "citext")) {
        statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
      }
      assertThat(query(connection, "SELECT extname FROM pg_extension"))
          .contains("btree_gist", "pg_trgm", "unaccent", "citext");
    }
  }

  @Test
  void every_database_has_the_c_utf_8_locale_of_libc() throws SQLException {
    assertThat(
            query(
                "SELECT datlocprovider::text || ' ' || datcollate || ' ' || datctype || ' '"
                    + " || pg_encoding_to_char(encoding) FROM pg_database WHERE datname = 'places'"))
        .containsExactly("c C.UTF-8 C.UTF-8 UTF8");
  }

  @Test
  void names_in_every_script_are_found_whatever_their_case() throws SQLException {
    String cities = "FROM (VALUES ('서울'), ('Huế'), ('HUẾ'), ('İzmir'), ('Łódź')) AS city (name)";

    assertThat(query("SELECT name " + cities + " WHERE name ILIKE '%울'")).containsExactly("서울");
    assertThat(query("SELECT name " + cities + " WHERE name ILIKE 'huế'"))
        .containsExactly("Huế", "HUẾ");
    assertThat(query("SELECT lower('HUẾ'), lower('ŁÓDŹ'), upper('huế')")).containsExactly("huế");
    assertThat(query("SELECT name " + cities + " WHERE lower(name) LIKE lower('Łód%')"))
        .containsExactly("Łódź");
  }

  @Test
  void names_are_in_the_order_of_their_code_points() throws SQLException {
    assertThat(
            query(
                "SELECT name FROM (VALUES ('서울'), ('Zagreb'), ('Ürümqi'), ('Huế'), ('abha')) AS"
                    + " city (name) ORDER BY name"))
        .containsExactly("Huế", "Zagreb", "abha", "Ürümqi", "서울");
  }

  @Test
  void kept_data_survives_a_restart_and_is_synchronized_to_the_disk() throws Exception {
    Path data = TARGET.resolve("kept");
    Folders.delete(data);
    int port = FreePorts.next();
    try (PostgresServer first = PostgresServer.startKept(data, WORK, port)) {
      first.createDatabase("app", "app", "app");
      try (Connection connection = first.connect("app", "app", "app");
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE thing AS SELECT 42 AS n");
      }
    }
    try (PostgresServer second = PostgresServer.startKept(data, WORK, port);
        Connection connection = second.connect("app", "app", "app")) {
      assertThat(query(connection, "SELECT n FROM thing")).containsExactly("42");
      assertThat(query(connection, "SHOW fsync")).containsExactly("on");
      assertThat(query(connection, "SHOW full_page_writes")).containsExactly("on");
      assertThat(query(connection, "SHOW synchronous_commit")).containsExactly("on");
      assertThat(query(connection, "SHOW scram_iterations")).containsExactly("4096");
    }
  }

  @Test
  void connecting_to_throw_away_data_costs_no_hashing() throws SQLException {
    assertThat(query("SHOW scram_iterations")).containsExactly("1");
    try (Connection connection = server.connectAsAdministrator("postgres")) {
      assertThat(
              query(
                  connection,
                  "SELECT rolname FROM pg_authid WHERE rolpassword NOT LIKE 'SCRAM-SHA-256$1:%'"))
          .isEmpty();
    }
  }

  @Test
  void closing_ends_the_process_even_with_sessions_open_and_deletes_throw_away_data()
      throws Exception {
    Path data = TARGET.resolve("closed");
    PostgresServer closed = PostgresServer.startThrowAway(data, WORK);
    long pid = closed.pid();
    Connection idle = closed.connectAsAdministrator("postgres");

    closed.close();
    closed.close();

    assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    assertThat(data).doesNotExist();
    assertThatThrownBy(() -> query(idle, "SELECT 1")).isInstanceOf(SQLException.class);
  }

  @Tag("proof")
  @Test
  void a_server_whose_starter_is_gone_gives_way_to_a_new_one() {
    Path data = TARGET.resolve("left");
    PostgresServer left = PostgresServer.startThrowAway(data, WORK);
    long pid = left.pid();

    try (PostgresServer next = PostgresServer.startThrowAway(data, WORK)) {
      assertThat(next.pid()).isNotEqualTo(pid);
      assertThat(next.isRunning()).isTrue();
      assertThat(PostgresServer.stop(data, WORK)).isTrue();
      assertThat(PostgresServer.stop(data, WORK)).isFalse();
    }
  }

  @Test
  void a_running_server_is_met_again_by_its_folder_and_port() throws Exception {
    Path data = TARGET.resolve("met-again");
    Folders.delete(data);
    int port = FreePorts.next();
    try (PostgresServer started = PostgresServer.startKept(data, WORK, port)) {
      PostgresServer met = PostgresServer.attach(data, WORK, port);

      assertThat(met.isRunning()).isTrue();
      assertThat(met.pid()).isEqualTo(started.pid());
      try (Connection connection = met.connectAsAdministrator("postgres")) {
        assertThat(query(connection, "SELECT 1")).containsExactly("1");
      }
    }
    assertThat(PostgresServer.attach(data, WORK, port).isRunning()).isFalse();
  }

  @Test
  void a_process_that_only_got_the_number_of_a_dead_server_is_left_alone() throws Exception {
    Path data = TARGET.resolve("number-used-again");
    Folders.delete(data);
    Files.createDirectories(data);
    Files.writeString(
        data.resolve("postmaster.pid"), ProcessHandle.current().pid() + System.lineSeparator());

    assertThat(PostgresServer.stop(data, WORK)).isFalse();
  }

  @Test
  void a_taken_port_is_named_with_the_server_s_own_words() {
    assertThatThrownBy(
            () -> PostgresServer.startThrowAway(TARGET.resolve("taken"), WORK, server.port()))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("port " + server.port())
        .hasMessageContaining("Address already in use");
  }

  @Tag("proof")
  @Test
  void an_interrupted_unpacking_or_creation_is_done_again() throws IOException {
    Path work = TARGET.resolve("interrupted-programs");
    Path data = TARGET.resolve("interrupted-data");
    Folders.delete(work);
    Folders.delete(data);
    Files.createDirectories(work.resolve("PG-0123456789abcdef/bin"));
    Files.writeString(work.resolve("PG-0123456789abcdef/bin/postgres"), "half");
    Files.createDirectories(TARGET.resolve("interrupted-data.unfinished"));
    Files.writeString(TARGET.resolve("interrupted-data.unfinished/PG_VERSION"), "18");

    try (PostgresServer started = PostgresServer.startThrowAway(data, work)) {
      assertThat(started.isRunning()).isTrue();
      assertThat(work.resolve("PG-0123456789abcdef")).doesNotExist();
      assertThat(TARGET.resolve("interrupted-data.unfinished")).doesNotExist();
    }
    Folders.delete(work);
  }

  @Test
  void a_frozen_server_answers_nothing_and_goes_on_afterwards() throws Exception {
    try (Connection connection = places()) {
      connection.setNetworkTimeout(Runnable::run, 300);
      try (PostgresServer.Frozen frozen = server.freeze()) {
        assertThat(frozen).isNotNull();
        assertThatThrownBy(() -> query(connection, "SELECT 1")).isInstanceOf(SQLException.class);
      }
    }
    assertThat(query("SELECT 1")).containsExactly("1");
  }

  private static Connection places() throws SQLException {
    return server.connect("places", "places_owner", "it's a secret");
  }

  private static List<String> query(String sql) throws SQLException {
    try (Connection connection = places()) {
      return query(connection, sql);
    }
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
