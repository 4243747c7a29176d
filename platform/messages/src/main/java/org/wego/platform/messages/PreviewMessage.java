package org.wego.platform.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Writes a message as it would be sent, and keeps nothing. */
@ApplicationScoped
public class PreviewMessage {

  @Inject MessageTemplates templates;

  /**
   * The message.
   *
   * @param values as text: days as {@code 2026-11-25}, yes and no as {@code true} and {@code false}
   * @throws ProblemException INVALID_INPUT, with every value that is missing or not known
   */
  public MessageText preview(String kind, String language, Map<String, String> values) {
    if (!templates.knows(kind)) {
      new Faults()
          .add("/kind", "UNKNOWN_VALUE", "must be one of " + String.join(", ", templates.kinds()))
          .throwIfAny(PlatformError.INVALID_INPUT);
    }
    Faults faults = new Faults();
    SortedSet<String> needed = templates.values(kind);
    needed.stream()
        .filter(name -> !values.containsKey(name))
        .forEach(name -> faults.add("/values/" + name, "REQUIRED", "The message says this"));
    Set<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(needed);
    unknown.forEach(
        name ->
            faults.add(
                "/values/" + name.replace("~", "~0").replace("/", "~1"),
                "UNKNOWN_FIELD",
                "The message does not say this"));
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    Map<String, Object> typed = new HashMap<>();
    values.forEach((name, value) -> typed.put(name, typed(value)));
    RenderedMessage text = templates.render(kind, language, typed);
    return new MessageText(kind, text.language(), text.subject(), SecretMarks.mask(text.body()));
  }

  private static Object typed(String value) {
    if (value.equals("true") || value.equals("false")) {
      return Boolean.valueOf(value);
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      // Most values are no days.
      return value;
    }
  }
}
