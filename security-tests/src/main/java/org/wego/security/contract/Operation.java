package org.wego.security.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An operation as the contract has it.
 *
 * @param id its {@code operationId}
 * @param method in capital letters
 * @param path with the names of its parameters in braces
 * @param parameters of path, query and header
 * @param bodies what it takes, by media type
 * @param answers the content of each declared status by media type; a status without content has
 *     none
 * @param roles who may call it: nothing where anybody may, also without a token; an empty set where
 *     everybody with a token may
 */
public record Operation(
    String id,
    String method,
    String path,
    List<Parameter> parameters,
    Map<String, Media> bodies,
    Map<Integer, Map<String, Media>> answers,
    Optional<Set<String>> roles) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  /**
   * A body in one media type.
   *
   * @param schema what it may hold, missing where nothing is said
   * @param examples what the contract shows of it
   */
  public record Media(JsonNode schema, List<JsonNode> examples) {}

  /** Whether anybody may call it without a token. */
  public boolean isPublic() {
    return roles.isEmpty();
  }

  /** Whether somebody with these roles is let in; whose data it is about is another matter. */
  public boolean admits(Set<String> given) {
    return roles.isEmpty()
        || !given.isEmpty()
            && (roles.get().isEmpty() || roles.get().stream().anyMatch(given::contains));
  }

  /** Whether it only reads. */
  public boolean reads() {
    return method.equals("GET");
  }

  /** Whether an answer to it has no end. */
  public boolean streams() {
    return answers.values().stream().anyMatch(types -> types.containsKey("text/event-stream"));
  }

  /** The names in the path, in their order. */
  public List<String> placeholders() {
    return PLACEHOLDER.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** The path in which the places of parameters have no names: siblings name them differently. */
  public String shape() {
    return shape(path);
  }

  /** The beginnings of the shape that end with a parameter, the shortest first. */
  public List<String> addresses() {
    return PLACEHOLDER
        .matcher(path)
        .results()
        .map(MatchResult::end)
        .map(end -> shape(path.substring(0, end)))
        .toList();
  }

  private static String shape(String path) {
    return PLACEHOLDER.matcher(path).replaceAll("{}");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
