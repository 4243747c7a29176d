package org.wego.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * As whom PostgreSQL runs. What only root can do is tried where root runs the tests, as in many
 * containers; an ordinary user's case is tried by all other tests there.
 */
class ServerUserTest {

  /** PostgreSQL's programs, unpacked once for all tests here. */
  private static Path programs;

  private Path folder;

  @BeforeAll
  static void make_a_folder_for_programs() throws IOException {
    programs = openToOthers();
  }

  @AfterAll
  static void delete_the_programs() throws IOException {
    Folders.delete(programs);
  }

  @BeforeEach
  void make_a_folder_for_the_data() throws IOException {
    folder = openToOthers();
  }

  private static Path openToOthers() throws IOException {
    Path made = Files.createTempDirectory("server-user-test");
    return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void delete_it() throws IOException {
    Folders.delete(folder);
  }

  @Test
  void an_ordinary_user_runs_it_as_itself_and_root_never_does() {
    if (isRoot()) {
      assertThat(ServerUser.choose()).isNotEqualTo(ServerUser.SELF);
    } else {
      assertThat(ServerUser.choose()).isEqualTo(ServerUser.SELF);
    }
  }

  @Tag("proof")
  @Test
  void where_namespaces_are_refused_root_runs_it_as_nobody_and_back_again() throws Exception {
    assumeTrue(isRoot());

    assertThat(startAndStop(pathWithout("unshare"))).isEqualTo("fsync on");
    assertThat(ownerOfData()).isEqualTo(65_534);
    assertThat(startAndStop(System.getenv("PATH"))).isEqualTo("fsync on");
    assertThat(ownerOfData()).isEqualTo(ServerUser.choose() == ServerUser.NOBODY ? 65_534 : 0);
  }

  @Test
  void a_closed_folder_above_the_data_is_named_as_what_it_may_come_from() throws Exception {
    assumeTrue(isRoot());
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

    assertThat(startAndStop(pathWithout("unshare"))).contains("must be open to others");
  }

  private Object ownerOfData() throws IOException {
    return Files.getAttribute(folder.resolve("data"), "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  /** A search path on which the program is found first as one that always fails. */
  private String pathWithout(String program) throws IOException {
    Path refusing = Files.createDirectories(folder.resolve("bin")).resolve(program);
    Files.writeString(refusing, "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(refusing, PosixFilePermissions.fromString("rwxr-xr-x"));
    return refusing.getParent() + ":" + System.getenv("PATH");
  }

  /** In a process of its own, since a process has one search path. */
  private String startAndStop(String searchPath) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            OneStart.class.getName(),
            folder.toString(),
            programs.toString());
    builder.environment().put("PATH", searchPath);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return output;
  }

  private static boolean isRoot() {
    return Command.run(List.of("id", "-u")).output().equals("0");
  }

  /** Starts a server on kept data, says whether it is safe, and stops it. */
  static final class OneStart {

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      try (PostgresServer server =
              PostgresServer.startKept(
                  folder.resolve("data"), Path.of(arguments[1]), FreePorts.next());
          var connection = server.connectAsAdministrator("postgres");
          var statement = connection.createStatement();
          var rows = statement.executeQuery("SHOW fsync")) {
        rows.next();
        System.out.println("fsync " + rows.getString(1));
      } catch (ServerException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
