package org.wego.platform.testkit;

import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration may not do while programs of the release before it still run on the database.
 *
 * <p>It looks at the text, one statement after the other, without comments, strings and the bodies
 * of functions. What a migration itself creates it may treat as it likes: nobody uses it yet. A
 * migration that takes something away says so in a comment, with the first release that did
 * without: {@code -- contract: unused since 1.4.0}.
 */
final class MigrationRules {

  private static final Pattern CONTRACT =
      Pattern.compile(
          "^--\\s*contract:\\s*unused since (\\d+\\.\\d+\\.\\d+)\\s*$", Pattern.MULTILINE);

  /** Comments, strings and dollar-quoted bodies, of which none is looked at. */
  private static final Pattern PASSED_OVER =
      Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|(\\$\\w*\\$).*?\\1", Pattern.DOTALL);

  private static final Pattern CREATED =
      Pattern.compile("create (?:unlogged )?table (?:if not exists )?([\\w.\"]+)");
  private static final Pattern ALTERED =
      Pattern.compile("alter table (?:if exists )?(?:only )?([\\w.\"]+) (.*)");
  private static final Pattern INDEXED =
      Pattern.compile(
          "create (?:unique )?index (concurrently )?(?:if not exists )?(?:[\\w\"]+ )?on (?:only )?([\\w.\"]+).*");
  private static final Pattern DROPPED =
      Pattern.compile(
          "drop (table|view|materialized view|function|procedure|type|domain|sequence|schema)"
              + " (?:if exists )?([\\w.\"]+).*");
  private static final Pattern EMPTIED =
      Pattern.compile("truncate (?:table )?(?:only )?([\\w.\"]+).*");
  private static final Pattern RENAMED = Pattern.compile("alter [a-z ]+ [\\w.\"(), ]+ rename .*");

  /** An action of an ALTER TABLE, and why the last release does not stand it. */
  private record Action(Pattern pattern, String fault) {}

  private static final List<Action> ACTIONS =
      List.of(
          action(
              "drop (?!constraint|default|not null|expression|identity).*", "takes a column away"),
          action("rename .*", "gives another name to what the last release knows"),
          action("alter (?:column )?\\S+ (?:set data )?type .*", "changes the type of a column"),
          action(
              "alter (?:column )?\\S+ set not null",
              "demands a column that the last release leaves out"),
          action(
              "alter (?:column )?\\S+ drop default",
              "demands a column that the last release leaves out"),
          action(
              "add (?!constraint\\b|check\\b|unique\\b|primary\\b|foreign\\b|exclude\\b)(?=.*\\bnot null\\b)"
                  + "(?!.*\\b(?:default|generated)\\b).*",
              "adds a column that the last release leaves out, and that has no default"),
          action(
              "add (?:constraint \\S+ )?(?:check|foreign key)(?!.*\\bnot valid\\b).*",
              "checks every row under a lock that stops writing; add it NOT VALID and validate it"
                  + " in a migration of its own"),
          action(
              "add (?:constraint \\S+ )?(?:unique|primary key)(?! using index).*",
              "builds an index under a lock that stops writing; create it CONCURRENTLY, then add the"
                  + " constraint USING INDEX"),
          action(
              "add (?:constraint \\S+ )?exclude.*",
              "builds an index under a lock that stops reading and writing"));

  private final Version release;

  MigrationRules(String release) {
    this.release = Version.parse(release);
  }

  private static Action action(String pattern, String fault) {
    return new Action(Pattern.compile(pattern), fault);
  }

  /** Everything in it that programs of the last release would fail at. */
  List<String> faults(String migration) {
    Matcher contract = CONTRACT.matcher(migration);
    if (contract.find()) {
      return Version.parse(contract.group(1)).compareTo(release) < 0
          ? List.of()
          : List.of(
              "the release %s did not yet run without it; this one is %s"
                  .formatted(contract.group(1), release));
    }
    List<String> statements = statements(migration);
    Set<String> own = new HashSet<>();
    for (String statement : statements) {
      Matcher created = CREATED.matcher(statement);
      if (created.lookingAt()) {
        own.add(created.group(1));
      }
    }
    List<String> faults = new ArrayList<>();
    statements.forEach(statement -> look(statement, own, faults));
    return faults;
  }

  private static List<String> statements(String migration) {
    String bare =
        PASSED_OVER
            .matcher(migration)
            .replaceAll(" ")
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
    return List.of(bare.split(";")).stream()
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private static void look(String statement, Set<String> own, List<String> faults) {
    Matcher altered = ALTERED.matcher(statement);
    if (altered.matches()) {
      if (!own.contains(altered.group(1))) {
        actions(altered.group(2)).forEach(action -> judge(altered.group(1), action, faults));
      }
      return;
    }
    Matcher indexed = INDEXED.matcher(statement);
    if (indexed.matches() && indexed.group(1) == null && !own.contains(indexed.group(2))) {
      faults.add(
          "\"%s\" stops writing to %s until it is done; create it CONCURRENTLY, in a migration of its own"
              .formatted(shortened(statement), indexed.group(2)));
    }
    Matcher dropped = DROPPED.matcher(statement);
    if (dropped.matches() && !own.contains(dropped.group(2))) {
      faults.add("\"%s\" takes a %s away".formatted(shortened(statement), dropped.group(1)));
    }
    Matcher emptied = EMPTIED.matcher(statement);
    if (emptied.matches() && !own.contains(emptied.group(1))) {
      faults.add("\"%s\" empties a table".formatted(shortened(statement)));
    }
    if (RENAMED.matcher(statement).matches()) {
      faults.add(
          "\"%s\" gives another name to what the last release knows"
              .formatted(shortened(statement)));
    }
  }

  private static void judge(String table, String action, List<String> faults) {
    for (Action rule : ACTIONS) {
      if (rule.pattern().matcher(action).matches()) {
        faults.add("\"%s: %s\" %s".formatted(table, shortened(action), rule.fault()));
      }
    }
  }

  /** The actions of an ALTER TABLE: what is between commas that are in no brackets. */
  private static List<String> actions(String all) {
    List<String> actions = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        actions.add(all.substring(start, i).strip());
        start = i + 1;
      }
    }
    actions.add(all.substring(start).strip());
    return actions;
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 77) + "…" : text;
  }
}
