package org.wego.platform.messages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The templates of this service's messages: {@code templates/messages/<kind>/<language>.txt}, of
 * which the first line is the subject. They are all read at the start, so that a service whose
 * templates are not in order does not start.
 */
@Startup
@ApplicationScoped
class MessageTemplates {

  static final String ENGLISH = "en";

  private static final String SECRETS = "secrets";

  @Inject Engine engine;
  @Inject MessagesConfig config;

  private final Map<String, Map<String, MessageTemplate>> byKind = new HashMap<>();

  /** One language of a kind. */
  private record MessageTemplate(
      Template subject, Template body, SortedSet<String> values, SortedSet<String> secrets) {}

  @PostConstruct
  void read() {
    for (String kind : config.kinds()) {
      Map<String, MessageTemplate> languages = new HashMap<>();
      MessageTemplate english =
          read(kind, ENGLISH)
              .orElseThrow(
                  () -> new IllegalStateException("Not on the class path: " + path(kind, ENGLISH)));
      languages.put(ENGLISH, english);
      for (String language : config.languages()) {
        read(kind, language)
            .ifPresent(
                translation -> {
                  requireSameValues(kind, language, english, translation);
                  languages.put(language, translation);
                });
      }
      byKind.put(kind, Map.copyOf(languages));
    }
  }

  boolean knows(String kind) {
    return byKind.containsKey(kind);
  }

  Set<String> kinds() {
    return new TreeSet<>(byKind.keySet());
  }

  /** The values that a kind needs. */
  SortedSet<String> values(String kind) {
    return english(kind).values();
  }

  /** The secrets that a kind needs. */
  SortedSet<String> secrets(String kind) {
    return english(kind).secrets();
  }

  /**
   * Writes a message.
   *
   * @throws IllegalArgumentException when the kind is unknown or a value is missing
   */
  RenderedMessage render(String kind, String language, Map<String, ?> values) {
    String written = written(kind, language);
    MessageTemplate template = byKind.get(kind).get(written);
    Set<String> missing = new TreeSet<>(template.values());
    missing.removeAll(values.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("A message of kind " + kind + " lacks " + missing);
    }
    Map<String, Object> data = new HashMap<>();
    Locale locale = Locale.forLanguageTag(written);
    values.forEach((name, value) -> data.put(name, text(value, locale)));
    data.put(
        SECRETS,
        template.secrets().stream()
            .collect(Collectors.toMap(Function.identity(), SecretMarks::mark)));
    return new RenderedMessage(
        written,
        template.subject().render(data).replaceAll("\\s+", " ").strip(),
        template.body().render(data).strip());
  }

  /** The language that a message is written in: the one asked for, where there is a template. */
  private String written(String kind, String language) {
    english(kind);
    String asked = language == null ? ENGLISH : Locale.forLanguageTag(language).getLanguage();
    return byKind.get(kind).containsKey(asked) ? asked : ENGLISH;
  }

  private MessageTemplate english(String kind) {
    Map<String, MessageTemplate> languages = byKind.get(kind);
    if (languages == null) {
      throw new IllegalArgumentException("wego.messages.kinds does not name " + kind);
    }
    return languages.get(ENGLISH);
  }

  /** What a person entered cannot end a line, break a header, or stand for a secret. */
  private static Object text(Object value, Locale locale) {
    if (value instanceof LocalDate day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }
    if (value instanceof CharSequence || value instanceof Enum<?>) {
      return value
          .toString()
          .codePoints()
          .map(c -> Character.isISOControl(c) || SecretMarks.isMark(c) ? ' ' : c)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
    return value;
  }

  private Optional<MessageTemplate> read(String kind, String language) {
    String path = path(kind, language);
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
      if (file == null) {
        return Optional.empty();
      }
      String[] parts = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\R", 2);
      if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
        throw new IllegalStateException(path + " has no subject in its first line, or no body");
      }
      Template subject = engine.parse(parts[0]);
      Template body = engine.parse(parts[1]);
      if (!names(subject, true).isEmpty()) {
        throw new IllegalStateException(path + " has a secret in its subject");
      }
      SortedSet<String> values = names(subject, false);
      values.addAll(names(body, false));
      return Optional.of(new MessageTemplate(subject, body, values, names(body, true)));
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + path, e);
    }
  }

  private static void requireSameValues(
      String kind, String language, MessageTemplate english, MessageTemplate translation) {
    if (!translation.values().equals(english.values())
        || !translation.secrets().equals(english.secrets())) {
      throw new IllegalStateException(
          "%s uses %s %s, and the English one %s %s"
              .formatted(
                  path(kind, language),
                  translation.values(),
                  translation.secrets(),
                  english.values(),
                  english.secrets()));
    }
  }

  private static SortedSet<String> names(Template template, boolean secret) {
    Stream<List<Expression.Part>> names =
        template.getExpressions().stream()
            .filter(expression -> !expression.isLiteral() && !expression.hasNamespace())
            .map(Expression::getParts);
    return names
        .filter(parts -> parts.get(0).getName().equals(SECRETS) == secret)
        .map(parts -> parts.get(secret ? 1 : 0).getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String path(String kind, String language) {
    return "templates/messages/" + kind + "/" + language + ".txt";
  }
}
