package org.wego.deployment.observability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A file of alerts, held to what Prometheus reads and to what ours have to say. */
final class AlertRules {

  private static final Pattern NAME = Pattern.compile("Wego[A-Za-z]+");
  private static final Pattern DURATION = Pattern.compile("[1-9]\\d*[smhd]");
  private static final Set<String> SEVERITIES = Set.of("critical", "warning", "info");
  private static final String RUNBOOK = "docs/runbook.md#";

  private final List<String> faults = new ArrayList<>();
  private final Map<String, JsonNode> alerts = new TreeMap<>();

  AlertRules(JsonNode file) {
    keys("the file", file, Set.of("groups"), Set.of());
    for (JsonNode group : file.path("groups")) {
      String of = "group " + group.path("name").asText();
      keys(of, group, Set.of("name", "rules"), Set.of("interval"));
      group.path("rules").forEach(this::read);
    }
  }

  private void read(JsonNode rule) {
    String name = rule.path("alert").asText();
    keys(name, rule, Set.of("alert", "expr", "labels", "annotations"), Set.of("for"));
    keys(name + "'s labels", rule.path("labels"), Set.of("severity"), Set.of());
    keys(
        name + "'s annotations",
        rule.path("annotations"),
        Set.of("summary", "runbook_url"),
        Set.of());
    require(NAME.matcher(name).matches(), name, "is no name of ours");
    require(alerts.put(name, rule) == null, name, "is there twice");
    require(
        !rule.has("for") || DURATION.matcher(rule.path("for").asText()).matches(),
        name,
        "is for no time that Prometheus knows");
    require(
        SEVERITIES.contains(rule.path("labels").path("severity").asText()),
        name,
        "is of no severity that somebody is called for");
    require(
        rule.path("annotations")
            .path("runbook_url")
            .asText()
            .equals(RUNBOOK + name.toLowerCase(Locale.ROOT)),
        name,
        "does not lead to its entry in the runbook");
  }

  private void keys(String what, JsonNode node, Set<String> required, Set<String> allowed) {
    Set<String> there = new TreeSet<>();
    node.fieldNames().forEachRemaining(there::add);
    required.forEach(key -> require(there.contains(key), what, "has no " + key));
    there.stream()
        .filter(key -> !required.contains(key) && !allowed.contains(key))
        .forEach(key -> faults.add(what + " has a " + key + ", which nobody reads"));
  }

  private void require(boolean holds, String what, String otherwise) {
    if (!holds) {
      faults.add(what + " " + otherwise);
    }
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  Set<String> names() {
    return alerts.keySet();
  }
}
