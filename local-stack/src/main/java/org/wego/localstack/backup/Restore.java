package org.wego.localstack.backup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wego.localstack.Json;
import org.wego.localstack.StackException;
import org.wego.localstack.backup.Strays.Stray;
import org.wego.localstack.clock.SharedClock;
import org.wego.localstack.console.Console;
import org.wego.localstack.part.Database;
import org.wego.localstack.part.Parts;
import org.wego.localstack.setup.Home;
import org.wego.localstack.setup.Setup;
import org.wego.localstack.supervisor.Stack;
import org.wego.localstack.supervisor.SupervisorClient;
import org.wego.localstack.token.Logins;
import org.wego.platform.servers.PostgresServer;

/**
 * Brings a stack to where it was at a backup, and lets its services meet again: all of them with
 * Kafka, or single ones among others that have gone on.
 */
public final class Restore {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private static final Duration START_PATIENCE = Duration.ofMinutes(15);
  private static final List<String> SERVERS = List.of("postgres", "kafka", "mail", "keycloak");
  private static final String OPERATOR = "secretariat";
  private static final String DEAD_LETTERS = ".dead-letter";

  private final Setup setup;
  private final SupervisorClient supervisor;
  private final Console console;
  private final PostgresServer postgres;
  private final List<Database> databases;

  public Restore(Setup setup, SupervisorClient supervisor, Console console) {
    this.setup = setup;
    this.supervisor = supervisor;
    this.console = console;
    this.postgres = Parts.postgres(setup);
    this.databases = Parts.databases(setup);
  }

  /**
   * Restores the named services, or everything where none is named.
   *
   * @param replace whether databases that are there may be dropped
   */
  public void from(Path source, Set<String> names, boolean replace) {
    BackupFolder folder = BackupFolder.of(source);
    Manifest manifest = Manifest.read(source);
    boolean whole = names.isEmpty();
    List<Database> chosen = chosen(names);
    verify(folder, manifest, chosen, whole);
    List<String> stopped = parts(chosen, whole);
    // The others first: what starts once the restore has begun is quiet.
    start(without(stopped));
    List<DatabaseLoad> loads =
        chosen.stream()
            .map(each -> new DatabaseLoad(postgres, each, folder, manifest.database(each.name())))
            .toList();
    try (TopicLog log = new TopicLog(Parts.kafka(setup), Parts.topics(setup))) {
      clean(chosen, loads, stopped, replace);
      Files.writeString(setup.home().quiet(), "A restore is not finished.\n");
      Map<String, Integer> epochs = new TreeMap<>();
      for (int i = 0; i < chosen.size(); i++) {
        epochs.put(chosen.get(i).name(), loads.get(i).load(now()));
        line(
            "%s is loaded; the epoch of its streams is %d",
            chosen.get(i).name(), epochs.get(chosen.get(i).name()));
      }
      Path left = setup.home().restores().resolve(STAMP.format(Instant.now()));
      topics(log, folder, manifest, chosen, whole, left);
      start(chosen.stream().map(Database::name).toList());
      meet(log, manifest, chosen, epochs, left);
      stop(stopped);
      for (Database database : chosen) {
        markMessages(database);
      }
      Home.delete(setup.home().quiet());
      start(new Stack(setup).names());
    } catch (SQLException | IOException e) {
      throw new StackException("The restore failed: " + e.getMessage(), e);
    }
  }

  /** The parts that may not run meanwhile: all services, or what runs the chosen ones. */
  private List<String> parts(List<Database> chosen, boolean whole) {
    return new Stack(setup)
        .names().stream()
            .filter(part -> !SERVERS.contains(part))
            .filter(part -> whole || chosen.stream().anyMatch(each -> isOf(each, part)))
            .toList();
  }

  /** Whether the part is the service or a replica of it. */
  private static boolean isOf(Database database, String part) {
    return part.equals(database.name()) || part.startsWith(database.name() + "-");
  }

  private List<String> without(List<String> parts) {
    return new Stack(setup).names().stream().filter(part -> !parts.contains(part)).toList();
  }

  private List<Database> chosen(Set<String> names) {
    List<String> known = databases.stream().map(Database::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new StackException(
            "There is no database '%s'; there are %s".formatted(name, String.join(", ", known)));
      }
    }
    return databases.stream()
        .filter(each -> names.isEmpty() || names.contains(each.name()))
        .toList();
  }

  private void verify(
      BackupFolder folder, Manifest manifest, List<Database> chosen, boolean whole) {
    for (Database database : chosen) {
      manifest.database(database.name()).tables().forEach(table -> folder.verify(table.file()));
    }
    if (whole) {
      folder.verify(manifest.topics().file());
    }
    if (chosen.stream().anyMatch(each -> each.name().equals("webhooks"))
        && !BackupFolder.fingerprint(Parts.webhookKeys(setup)).equals(manifest.webhookKeys())) {
      throw new StackException(
          "The webhooks' secrets in the backup are sealed by another key than this stack's:"
              + " bring the line webhooks.secret-keys of its secrets.properties first");
    }
    line("The backup of %s is whole", manifest.takenAt());
  }

  /** Sees that there is room: databases with something in them are dropped only if one may. */
  private void clean(
      List<Database> chosen, List<DatabaseLoad> loads, List<String> stopped, boolean replace)
      throws SQLException {
    for (int i = 0; i < chosen.size(); i++) {
      if (!replace && !loads.get(i).isClean()) {
        throw new StackException(
            "The database %s is not empty: --replace drops it".formatted(chosen.get(i).name()));
      }
    }
    stop(stopped);
    for (Database database : chosen) {
      postgres.dropDatabase(database.name());
      postgres.createDatabase(database.name(), database.name(), database.password());
    }
  }

  /** Kafka becomes what it was at the cut, or the restored services read it from the beginning. */
  private void topics(
      TopicLog log,
      BackupFolder folder,
      Manifest manifest,
      List<Database> chosen,
      boolean whole,
      Path left)
      throws SQLException, IOException {
    Map<String, List<Long>> cut = manifest.topics().ends();
    Map<String, List<Long>> ends = log.ends();
    boolean survived = log.cluster().equals(manifest.topics().cluster());
    Map<String, List<Long>> from = survived ? cut : TopicLog.beginning(ends);
    // Another Kafka has what a restore before this one has sent, which is not forgotten.
    Set<String> known = survived ? Set.of() : TopicLog.ids(folder.read(manifest.topics().file()));
    Map<String, List<Long>> told = new TreeMap<>(ends);
    told.keySet().removeIf(topic -> chosen.stream().noneMatch(each -> owns(each, topic)));
    Path file = left.resolve("forgotten-events.jsonl");
    ForgottenEvents forgotten = ForgottenEvents.write(log, from, told, known, file);
    if (!forgotten.byType().isEmpty()) {
      line("What was told after the backup and is forgotten is in %s:", file);
      forgotten.byType().forEach((type, count) -> line("  %5d × %s", count, type));
    }
    if (chosen.stream().anyMatch(each -> each.name().equals("fees"))) {
      try (Connection fees = postgres.connectAsAdministrator("fees")) {
        forgotten
            .passNumbers(fees)
            .forEach(
                (year, last) ->
                    line(
                        "Invoice numbers up to WEGO-%d-%06d were given out and are not given again",
                        year, last));
      }
    }
    if (whole) {
      log.forget(group -> true);
      log.recreate();
      long sent = log.send(folder.read(manifest.topics().file()));
      if (sent != manifest.topics().records()) {
        throw new StackException(
            "Kafka got %d records, not %d".formatted(sent, manifest.topics().records()));
      }
      line("Kafka has its %,d records of before the backup", sent);
    } else {
      log.forget(group -> chosen.stream().anyMatch(each -> group.startsWith(each.module())));
    }
  }

  /** Lets every restored service tell its state, and waits until all others know it. */
  private void meet(
      TopicLog log,
      Manifest manifest,
      List<Database> chosen,
      Map<String, Integer> epochs,
      Path left)
      throws SQLException, IOException {
    Republications republications =
        new Republications(new Logins(Parts.realm(setup)).token(OPERATOR));
    List<URI> running = new ArrayList<>();
    Map<String, Integer> republished = new TreeMap<>();
    for (String topic : log.ends().keySet()) {
      for (Database database : chosen) {
        if (owns(database, topic) && !topic.endsWith(DEAD_LETTERS)) {
          republications
              .request(
                  Parts.service(setup, database.name()),
                  topic,
                  "Restored from the backup of " + manifest.takenAt())
              .ifPresentOrElse(
                  address -> {
                    running.add(address);
                    republished.put(topic, epochs.get(database.name()));
                  },
                  () -> line("%s is told once, and not republished", topic));
        }
      }
    }
    new Settling(postgres, databases, log)
        .await(republications, running, manifest.topics().groups());
    line("%d topics are republished, and every consumer knows them", running.size());
    List<Stray> strays = Strays.find(postgres, databases, republished);
    if (!strays.isEmpty()) {
      Path file = left.resolve("strays.json");
      Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), strays);
      line(
          "%d streams are known to others and not to their owner any more: %s",
          strays.size(), file);
    }
  }

  private void markMessages(Database database) throws SQLException {
    try (Connection connection = postgres.connectAsAdministrator(database.name())) {
      UncertainMessages.mark(connection, now());
    }
  }

  private static boolean owns(Database database, String topic) {
    return topic.startsWith("wego." + database.name() + ".");
  }

  /** The business clock's. */
  private Instant now() {
    return new SharedClock(setup.home().clock(), Clock.systemUTC()).now().toInstant();
  }

  private void start(Collection<String> parts) {
    // Asked again: on a busy machine parts need longer than their patience, and go on starting.
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    while (!supervisor.start(parts, console)) {
      if (System.nanoTime() > deadline) {
        throw new StackException("Not all of %s started".formatted(String.join(", ", parts)));
      }
    }
  }

  private void stop(Collection<String> parts) {
    if (!supervisor.stop(parts, console)) {
      throw new StackException("Not all of %s stopped".formatted(String.join(", ", parts)));
    }
  }

  private void line(String text, Object... values) {
    console.line("  " + text.formatted(values));
  }
}
