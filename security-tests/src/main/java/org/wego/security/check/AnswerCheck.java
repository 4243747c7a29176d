package org.wego.security.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wego.security.check.Finding.Kind;
import org.wego.security.contract.Contract;
import org.wego.security.contract.Operation;
import org.wego.security.generate.Call;
import org.wego.security.generate.Marks;

/** Holds an answer to a call against the contract, and against what nobody may be shown. */
public final class AnswerCheck {

  private static final String PROBLEM = "application/problem+json";
  private static final int SHOWN = 700;

  /** What the gateway may say to whatever is called, because of how it was sent. */
  private static final Set<Integer> OF_THE_GATEWAY = Set.of(408, 413, 414, 431);

  /** What only comes after a service has let the caller in. */
  private static final Set<Integer> BEHIND_THE_DOOR = Set.of(409, 412, 422);

  /** Programs, tables and frameworks have no place in an answer. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\bat"
              + " (org|java|io|jakarta)\\.[\\w.$]+\\(|[a-z]+Exception\\b|org\\.(hibernate|postgresql)|SQLSTATE|\\bio\\.quarkus|Caused"
              + " by:");

  private static final String INJECTED = "x-injected";

  private final Contract contract;
  private final Marks marks;
  private final SharedByDesign shared;
  private final List<String> common = new ArrayList<>();

  public AnswerCheck(Contract contract, Marks marks, SharedByDesign shared) {
    this.contract = contract;
    this.marks = marks;
    this.shared = shared;
    contract
        .resolved(Contract.reference("Problem"))
        .path("properties")
        .fieldNames()
        .forEachRemaining(common::add);
  }

  /** All that must not be in this answer. */
  public List<Finding> of(Call call, Answer answer) {
    List<Finding> findings = new ArrayList<>();
    Found found =
        (kind, what) ->
            findings.add(new Finding(kind, call.operation().id(), what, told(call, answer)));
    if (answer.status() >= 500) {
      found.tell(Kind.FAILED, "" + answer.status());
    }
    if (answer.header(INJECTED).isPresent()) {
      found.tell(Kind.HEADER_INJECTED, INJECTED);
    }
    boolean refused = answer.status() >= 400;
    if (refused && !isProblem(answer)) {
      found.tell(Kind.NO_PROBLEM, answer.status() + " " + answer.type());
    }
    String text = isText(answer) ? answer.text() : "";
    if (refused && INSIDE.matcher(text).find()) {
      found.tell(Kind.INSIDE_TOLD, "status " + answer.status());
    }
    shownToOthers(call, text, found);
    door(call, answer, found);
    if (call.isOfTheContract()) {
      likeContract(call.operation(), answer, found);
    }
    return findings;
  }

  private interface Found {
    void tell(Kind kind, String what);
  }

  private void door(Call call, Answer answer, Found found) {
    if (!call.isOfTheContract()) {
      return;
    }
    boolean in = answer.status() < 400 || BEHIND_THE_DOOR.contains(answer.status());
    boolean may = call.caller().good() && call.operation().admits(call.caller().roles());
    if (in && !may) {
      found.tell(Kind.LET_IN, "as %s: %d".formatted(call.caller(), answer.status()));
    }
  }

  private void shownToOthers(Call call, String text, Found found) {
    for (Marks.Met met : marks.met(text)) {
      // Whoever sent it, or names it in a query, may be told what was sent.
      if (!call.caller().mayRead(met.owner())
          && !shared.isShared(met.origin(), call.operation().id(), call.caller().roles())) {
        found.tell(
            Kind.SHOWN_TO_OTHERS,
            "%s of %s, to %s"
                .formatted(met.origin().field(), met.origin().operation(), call.caller()));
      }
    }
  }

  private void likeContract(Operation operation, Answer answer, Found found) {
    Map<String, Operation.Media> media = operation.answers().get(answer.status());
    if (media == null) {
      if (!OF_THE_GATEWAY.contains(answer.status()) && !isUnchanged(answer)) {
        found.tell(Kind.UNDECLARED, "status " + answer.status());
      }
      return;
    }
    if (answer.body().length == 0) {
      if (!media.isEmpty()) {
        found.tell(Kind.UNLIKE_CONTRACT, answer.status() + " without a body");
      }
      return;
    }
    Operation.Media described = media.get(answer.type());
    if (described == null) {
      found.tell(Kind.UNDECLARED, "%d of type %s".formatted(answer.status(), answer.type()));
      return;
    }
    if (answer.isJson()) {
      Optional<JsonNode> json = answer.json();
      if (json.isEmpty()) {
        found.tell(Kind.UNLIKE_CONTRACT, answer.status() + " is no JSON");
        return;
      }
      JsonNode body = json.get();
      if (answer.type().equals(PROBLEM) && body instanceof ObjectNode problem) {
        // A problem may tell more than all of them do (RFC 9457), such as where the equal one is.
        problem.retain(common);
      }
      if (!described.schema().isMissingNode()) {
        contract
            .schemas()
            .departures(described.schema(), body)
            .forEach(departure -> found.tell(Kind.UNLIKE_CONTRACT, plain(departure)));
      }
    }
  }

  /** What HTTP itself gives to whoever asks for what has changed (RFC 9110). */
  private static boolean isUnchanged(Answer answer) {
    return answer.status() == 304 && answer.body().length == 0;
  }

  private static boolean isProblem(Answer answer) {
    if (!answer.type().equals(PROBLEM)) {
      return false;
    }
    return answer
        .json()
        .filter(problem -> problem.path("status").asInt() == answer.status())
        .filter(problem -> problem.path("code").asText().matches("[A-Z][A-Z0-9_]+"))
        .filter(
            problem ->
                problem
                    .path("type")
                    .asText()
                    .equals("urn:wego:problem:" + problem.path("code").asText()))
        .isPresent();
  }

  private static boolean isText(Answer answer) {
    return answer.isJson() || answer.type().startsWith("text/") || answer.type().isEmpty();
  }

  /** Of many places with one fault the number of the item says nothing. */
  private static String plain(String departure) {
    return departure.replaceAll("\\[\\d+]", "[]").replaceAll("\\d{3,}", "…");
  }

  private static String told(Call call, Answer answer) {
    return call.told() + "\n  → " + shown(answer);
  }

  private static String shown(Answer answer) {
    String text = isText(answer) ? answer.text() : answer.body().length + " bytes";
    return "%d %s %s"
        .formatted(
            answer.status(),
            answer.type(),
            text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
  }
}
