package org.wego.localstack.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wego.localstack.part.Parts;
import org.wego.localstack.setup.Replicas;
import org.wego.localstack.setup.Setup;
import picocli.CommandLine.Option;

/** Says how many replicas of the services are started. */
final class ReplicaOptions {

  @Option(
      names = "--replicas",
      split = ",",
      paramLabel = "<number>|<service>=<number>",
      description =
          "So many of each service behind the gateway, or of those named; kept for later starts.")
  private List<String> replicas = List.of();

  void choose(Setup setup) {
    Map<String, Integer> chosen = new TreeMap<>();
    for (String text : replicas) {
      if (text.contains("=")) {
        Map.Entry<String, Integer> one = Replicas.parse(text, Parts.services());
        chosen.put(one.getKey(), one.getValue());
      } else {
        int count = Replicas.parse("--replicas", text);
        Parts.balancedServices().forEach(service -> chosen.putIfAbsent(service, count));
      }
    }
    if (!chosen.isEmpty()) {
      setup.replicas().choose(chosen);
    }
  }
}
