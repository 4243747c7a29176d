package org.wego.localstack.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wego.localstack.StackException;
import org.wego.localstack.process.LogFile;
import org.wego.localstack.setup.Home;
import org.wego.localstack.setup.Setup;

/**
 * Keycloak with the realm {@code wego}.
 *
 * <p>Its programs are unpacked and built once ({@link Setup#keycloakPrograms()}, which stacks may
 * share); what belongs to one stack, its database above all, is in a folder of its own that points
 * to the programs. It is run without its shell script, which would stay as a process in between.
 */
final class KeycloakPart implements Part {

  static final String NAME = "keycloak";
  static final String MANAGEMENT = "keycloak-management";
  private static final String REALM_FILE = "/keycloak/wego-realm.json";
  private static final String DISTRIBUTIONS = "local-stack/target/keycloak";
  private static final String BUILT = "built-by-wego";
  private static final long BUILD_LIMIT_SECONDS = 180;
  private static final int LOG_LINES = 20;
  private static final List<String> BUILD =
      List.of("build", "--db=dev-file", "--health-enabled=true");

  private final Setup setup;

  KeycloakPart(Setup setup) {
    this.setup = setup;
  }

  /** The address of the realm, which is also the issuer in every token. */
  static String realm(Setup setup) {
    return realm(setup.ports().through(NAME));
  }

  private static String realm(int port) {
    return "http://localhost:%d/realms/wego".formatted(port);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of(NAME, setup.ports().of(NAME), MANAGEMENT, setup.ports().of(MANAGEMENT));
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public int stopOrder() {
    return 2;
  }

  @Override
  public String address() {
    return realm(setup);
  }

  @Override
  public Path log() {
    return setup.home().log(NAME);
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(150);
  }

  @Override
  public Optional<String> missing() {
    return isBuilt() || distribution().isPresent()
        ? Optional.empty()
        : Optional.of(
            "Keycloak's distribution (%s/keycloak-*.tar.gz), which ./mvnw package puts there"
                .formatted(setup.checkout().resolve(DISTRIBUTIONS)));
  }

  @Override
  public void prepare(Consumer<String> note) {
    try {
      if (!isBuilt()) {
        note.accept("unpacking and building Keycloak, once");
        buildPrograms();
      }
      prepareFolder(note);
    } catch (IOException e) {
      throw new StackException("Cannot prepare Keycloak: " + e, e);
    }
  }

  @Override
  public ProcessHandle launch() {
    return keycloak(folder())
        .variable("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
        .variable("KC_BOOTSTRAP_ADMIN_PASSWORD", setup.secrets().of("keycloak.admin"))
        .with("start", "--optimized", "--import-realm", "--cache=local")
        .with("--http-enabled=true", "--http-host=127.0.0.1")
        .with("--http-port=" + setup.ports().of(NAME))
        .with("--http-management-port=" + setup.ports().of(MANAGEMENT))
        // One name for all, so that the issuer in a token never depends on who asked for it.
        .with("--hostname=http://localhost:" + setup.ports().through(NAME))
        .start(folder(), log())
        .toHandle();
  }

  @Override
  public boolean ready() {
    return HttpProbe.answers(realm(setup.ports().of(NAME)));
  }

  private boolean isBuilt() {
    return Files.exists(programs().resolve(BUILT));
  }

  private Optional<Path> distribution() {
    Path folder = setup.checkout().resolve(DISTRIBUTIONS);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst();
    } catch (IOException e) {
      throw new StackException("Cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Made beside their place and moved there whole: an interrupted build is begun again. */
  private void buildPrograms() throws IOException {
    Path unfinished = programs().resolveSibling(programs().getFileName() + ".unfinished");
    Home.delete(unfinished);
    Files.createDirectories(unfinished);
    Path log = setup.home().log("keycloak-build");
    new LogFile(log).beginAnew();
    run(
        keycloak(unfinished),
        log,
        List.of(
            "tar",
            "-xzf",
            distribution().orElseThrow().toString(),
            "-C",
            unfinished.toString(),
            "--strip-components=1"));
    JavaProcess build = keycloak(unfinished).with(BUILD.toArray(String[]::new));
    run(build, log, build.command());
    Files.writeString(unfinished.resolve(BUILT), String.join(" ", BUILD) + System.lineSeparator());
    Home.delete(programs());
    Files.move(unfinished, programs(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void run(JavaProcess environment, Path log, List<String> command) {
    Process process = environment.start(setup.home().folder(), log, command);
    try {
      if (!process.waitFor(BUILD_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new StackException(
            command.get(0) + " did not end in " + BUILD_LIMIT_SECONDS + " s, see " + log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while Keycloak was built", e);
    }
    if (process.exitValue() != 0) {
      throw new StackException(
          "Building Keycloak failed:%n%s"
              .formatted(String.join(System.lineSeparator(), new LogFile(log).tail(LOG_LINES))));
    }
  }

  private void prepareFolder(Consumer<String> note) throws IOException {
    Files.createDirectories(folder().resolve("conf"));
    Files.createDirectories(folder().resolve("data/import"));
    Files.createDirectories(folder().resolve("providers"));
    Path libraries = folder().resolve("lib");
    Files.deleteIfExists(libraries);
    Files.createSymbolicLink(libraries, programs().resolve("lib"));

    byte[] realm = realmFile();
    Path imported = folder().resolve("imported-realm.sha256");
    String fingerprint = sha256(realm);
    if (Files.exists(imported) && !Files.readString(imported).equals(fingerprint)) {
      note.accept("the realm's description changed: its logins are made anew");
      Home.delete(folder().resolve("data/h2"));
    }
    Files.write(folder().resolve("data/import/wego-realm.json"), realm);
    Files.writeString(imported, fingerprint);
  }

  private JavaProcess keycloak(Path home) {
    return new JavaProcess("256m")
        .with("-Xms64m", "-XX:MaxMetaspaceSize=256m")
        .with("--add-opens=java.base/java.util=ALL-UNNAMED")
        .with("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
        .with("--add-opens=java.base/java.security=ALL-UNNAMED")
        .with("--add-opens=java.base/java.lang=ALL-UNNAMED")
        .with("--enable-native-access=ALL-UNNAMED")
        .property("user.language", "en")
        .property("user.country", "US")
        .property(
            "java.util.concurrent.ForkJoinPool.common.threadFactory",
            "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
        .property("java.util.logging.manager", "org.jboss.logmanager.LogManager")
        .property("picocli.disable.closures", "true")
        .property("kc.home.dir", home)
        .property("jboss.server.config.dir", home.resolve("conf"))
        .with("-cp", home.resolve("lib/quarkus-run.jar").toString())
        .with("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
  }

  private static byte[] realmFile() throws IOException {
    try (InputStream content = KeycloakPart.class.getResourceAsStream(REALM_FILE)) {
      if (content == null) {
        throw new IllegalStateException("The realm's description is not in the launcher's jar");
      }
      return content.readAllBytes();
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private Path programs() {
    return setup.keycloakPrograms();
  }

  private Path folder() {
    return setup.home().data(NAME);
  }
}
