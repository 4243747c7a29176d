package org.wego.localstack.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wego.localstack.Json;
import org.wego.localstack.StackException;
import org.wego.localstack.console.Console;
import org.wego.localstack.console.Console.Colour;

/** Tells the demo's story: makes calls, shows what was sent and what came back, and insists. */
final class Narrator {

  private static final int SHOWN_LINES = 28;
  private static final String INDENT = "      ";

  private final Api api;
  private final Console console;
  private int chapter;

  Narrator(Api api, Console console) {
    this.api = api;
    this.console = console;
  }

  /** Begins a new step. */
  void chapter(String title) {
    chapter++;
    console.line("");
    console.line(console.in(Colour.STRONG, "%d. %s".formatted(chapter, title)));
  }

  void say(String text) {
    console.line("   " + text);
  }

  /** Something that turned out as it should. */
  void seen(String text) {
    console.line("   " + console.in(Colour.GOOD, "✓") + " " + text);
  }

  /** Makes the call before the reader's eyes; an answer with another status ends the demo. */
  JsonNode call(Call call, Integer... expected) {
    console.line(
        "   %s %s%s"
            .formatted(
                console.in(Colour.STRONG, "→ " + call.method()),
                "/api/v1" + call.path(),
                console.in(
                    Colour.DIM, call.user() == null ? "  (public)" : "  as " + call.user())));
    if (call.shownBody() != null) {
      show(call.shownBody());
    }
    Api.Answer answer = api.send(call);
    boolean wanted = List.of(expected).contains(answer.status());
    console.line("   " + console.in(wanted ? Colour.GOOD : Colour.BAD, "← " + answer.status()));
    if (!answer.body().isMissingNode()) {
      show(pretty(wanted ? shown(call, answer.body()) : answer.body()));
    }
    if (!wanted) {
      throw unexpected(call, answer);
    }
    return answer.body();
  }

  /** Looks something up without showing it. */
  JsonNode look(Call call) {
    return quietly(call, 200);
  }

  /** Makes a call that is like one that was shown. */
  JsonNode quietly(Call call, int expected) {
    Api.Answer answer = api.send(call);
    if (answer.status() != expected) {
      throw unexpected(call, answer);
    }
    return answer.body();
  }

  /** Looks up the present version of something that is to be changed. */
  long version(Call call) {
    Api.Answer answer = api.send(call);
    if (answer.status() != 200) {
      throw unexpected(call, answer);
    }
    return answer.version();
  }

  /** Looks up what may not be there. */
  Optional<JsonNode> lookFor(Call call) {
    Api.Answer answer = api.send(call);
    if (answer.status() == 404) {
      return Optional.empty();
    }
    if (answer.status() != 200) {
      throw unexpected(call, answer);
    }
    return Optional.of(answer.body());
  }

  /**
   * Waits until what is looked up is as wanted, in silence.
   *
   * @param what for the message when that does not come true
   */
  JsonNode await(String what, Call call, Predicate<Api.Answer> wanted) {
    return Patience.await(what, () -> api.send(call), wanted).body();
  }

  /** Insists on something that the demo has seen or computed. */
  void insist(boolean fact, String otherwise) {
    if (!fact) {
      throw new StackException("The demo ended at step " + chapter + ": " + otherwise);
    }
  }

  private StackException unexpected(Call call, Api.Answer answer) {
    return new StackException(
        "The demo ended at step %d: %s %s was answered with %d %s"
            .formatted(
                chapter, call.method(), call.path(), answer.status(), answer.body().toString()));
  }

  private static JsonNode shown(Call call, JsonNode body) {
    return call.shownFields().isEmpty() || !(body instanceof ObjectNode object)
        ? body
        : object.deepCopy().retain(call.shownFields());
  }

  private void show(String text) {
    List<String> lines = text.lines().toList();
    lines.stream()
        .limit(SHOWN_LINES)
        .forEach(line -> console.line(INDENT + console.in(Colour.DIM, line)));
    if (lines.size() > SHOWN_LINES) {
      console.line(
          INDENT + console.in(Colour.DIM, "… and " + (lines.size() - SHOWN_LINES) + " more lines"));
    }
  }

  private static String pretty(JsonNode body) {
    try {
      return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON tree can always be written", e);
    }
  }
}
