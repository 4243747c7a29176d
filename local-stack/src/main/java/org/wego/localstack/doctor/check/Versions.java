package org.wego.localstack.doctor.check;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.look.Instance;
import org.wego.localstack.doctor.look.Meters;
import org.wego.localstack.doctor.look.Observation;

/** Whether all instances are of one build, and of the one that is expected. */
final class Versions implements Check {

  static final String BUILD = "wego_build_info";

  @Override
  public String name() {
    return "versions";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    if (seen.answering().isEmpty()) {
      return List.of(Finding.skipped("all", "no service answers"));
    }
    List<Finding> untold =
        seen.answering().stream()
            .filter(instance -> version(instance).isEmpty())
            .map(
                instance ->
                    Finding.warn(
                        instance.service(),
                        "%s does not tell its version".formatted(instance.address()),
                        "Give its metrics at /q/metrics free to this machine; a service older than"
                            + " this program tells none."))
            .toList();
    if (!untold.isEmpty()) {
      return untold;
    }
    TreeMap<String, List<String>> byVersion =
        seen.answering().stream()
            .collect(
                Collectors.groupingBy(
                    instance -> version(instance).orElseThrow(),
                    TreeMap::new,
                    Collectors.mapping(Instance::service, Collectors.toList())));
    String told =
        byVersion.entrySet().stream()
            .map(entry -> "%s: %s".formatted(entry.getKey(), String.join(", ", entry.getValue())))
            .collect(Collectors.joining("; "));
    if (byVersion.size() > 1) {
      return List.of(
          Finding.warn(
              "all",
              "instances differ: " + told,
              "End the upgrade that is under way, or take it back: two versions side by side are"
                  + " meant for minutes."));
    }
    Optional<String> expected =
        installation.version().filter(version -> !byVersion.containsKey(version));
    return List.of(
        expected
            .map(
                version ->
                    Finding.warn(
                        "all",
                        "%s is expected, and they run %s".formatted(version, told),
                        installation.local()
                            ? "'./wego up' restarts what was built anew."
                            : "Deploy %s, or examine it with the program of its own version."
                                .formatted(version)))
            .orElseGet(
                () ->
                    Finding.ok(
                        "all",
                        "%d instances run %s"
                            .formatted(seen.answering().size(), byVersion.firstKey()))));
  }

  private static Optional<String> version(Instance instance) {
    return instance.meters().of(BUILD).map(sample -> sample.label("version")).findFirst();
  }

  /** Whether a development profile is on: there time may be moved. */
  static boolean isDevelopment(Instance instance) {
    return instance
        .meters()
        .of(BUILD)
        .map(Meters.Sample::labels)
        .map(labels -> labels.getOrDefault("profile", "prod"))
        .anyMatch(profile -> List.of(profile.split(",")).stream().noneMatch("prod"::equals));
  }
}
