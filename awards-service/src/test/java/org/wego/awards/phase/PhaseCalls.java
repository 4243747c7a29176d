package org.wego.awards.phase;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wego.platform.testkit.PlainCall;
import org.wego.platform.testkit.Tokens;

/** Calls each operation as each role does, with what makes it succeed where it is allowed. */
final class PhaseCalls {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> PHASE_REFUSALS =
      Set.of(
          "PHASE_FORBIDS",
          "PHASE_ORDER",
          "CALL_NOT_OPEN",
          "CALL_CLOSED",
          "LOT_SEED_TOO_EARLY",
          "LOT_SEED_PUBLISHED");

  /** Operations on what is not handed in yet. */
  private static final Set<String> OF_DRAFTS =
      Set.of(
          "reviseEntry", "deleteEntryDraft", "submitEntry", "attachEntryFile", "detachEntryFile");

  private static final Set<String> OF_SUBMITTED = Set.of("screenEntry", "withdrawEntry");

  private static final Set<String> OF_BARE = Set.of("putAwardCategories", "putAwardCriteria");

  private final PhaseScene scene;

  PhaseCalls(PhaseScene scene) {
    this.scene = scene;
  }

  /** An operation of the service. */
  record Operation(String id, String method, String path) {

    boolean reads() {
      return method.equals("GET");
    }
  }

  /** What an operation answered: in a word of the table, and as a whole. */
  record Told(String word, String text) {}

  Told answer(Operation operation, String role) {
    PlainCall.Answer answer = call(operation, role).send();
    return new Told(word(answer), answer.status() + " " + answer.text());
  }

  private static String word(PlainCall.Answer answer) {
    if (answer.status() >= 200 && answer.status() < 300) {
      return PhaseTable.OK;
    }
    String code = answer.json().path("code").asText();
    if (answer.status() == 409 && PHASE_REFUSALS.contains(code)) {
      return PhaseTable.PHASE;
    }
    return code.equals("EDITION_NOT_READY")
        ? PhaseTable.UNREADY
        : Integer.toString(answer.status());
  }

  private PlainCall call(Operation operation, String role) {
    String path =
        PLACEHOLDER
            .matcher(operation.path())
            .replaceAll(found -> value(operation, role, found.group(1)));
    PlainCall call = PlainCall.of(operation.method(), path);
    token(role).ifPresent(call::as);
    if (Set.of("PUT", "PATCH", "DELETE").contains(operation.method())
        && !operation.id().equals("saveScores")) {
      call.header("If-Match", "*");
    }
    if (operation.id().equals("attachEntryFile")) {
      call.query("fileName", "annex.pdf")
          .body("application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
    } else if (!operation.reads()) {
      Object body = new PhaseBodies(scene).of(operation.id(), role);
      if (body != null) {
        boolean patch = operation.method().equals("PATCH");
        call.json(patch ? "application/merge-patch+json" : "application/json", body);
      }
    }
    query(operation).forEach(call::query);
    return call;
  }

  private Optional<Tokens> token(String role) {
    return switch (role) {
      case "anonymous" -> Optional.empty();
      case "applicant-own" -> Optional.of(Tokens.of("applicant").subject(PhaseScene.HUE));
      case "applicant-other" -> Optional.of(Tokens.of("applicant").subject("somebody else"));
      case "member-own" -> Optional.of(Tokens.of("member").with("member_id", scene.seoul()));
      case "member-other" -> Optional.of(Tokens.of("member").with("member_id", scene.frankfurt()));
      case "judge" -> Optional.of(Tokens.of("judge").subject(PhaseScene.KIM));
      case "judge-other" -> Optional.of(Tokens.of("judge").subject("judge of another edition"));
      default -> Optional.of(Tokens.of(role));
    };
  }

  private String value(Operation operation, String role, String placeholder) {
    if (placeholder.equals("id")) {
      if (OF_BARE.contains(operation.id())) {
        return scene.named("bare").toString();
      }
      boolean entry = operation.path().startsWith("/api/v1/award-entries");
      return (entry ? entry(operation.id(), role) : scene.edition()).toString();
    }
    return switch (placeholder) {
      case "number" -> "1";
      case "jid" ->
          scene.named(operation.id().equals("inviteJudgeAgain") ? "park" : "kim").toString();
      case "nid" ->
          scene.named(operation.id().equals("eraseNominee") ? "refused" : "nid").toString();
      case "duplicateId" -> scene.named(owner(role) + "-repeated").toString();
      case "attachmentId" -> scene.named(owner(role) + file(operation.id(), role)).toString();
      default -> scene.named(placeholder).toString();
    };
  }

  /**
   * Whose entry a role asks for. The entrants ask for their own, the Secretariat for a third
   * city's, all others for Seoul's, so that the acts of one do not change what another's are about.
   */
  private static String owner(String role) {
    return switch (role) {
      case "applicant-own" -> "hue";
      case "secretariat" -> "busan";
      default -> "seoul";
    };
  }

  /** Judges see what supports an entry; its authorization is the city's and the Secretariat's. */
  private static String file(String operationId, String role) {
    if (OF_DRAFTS.contains(operationId)) {
      return "-draft-authorization";
    }
    return role.startsWith("judge") ? "-eligible-support" : "-eligible-authorization";
  }

  private UUID entry(String operationId, String role) {
    String state = "eligible";
    if (OF_DRAFTS.contains(operationId)) {
      state = "draft";
    } else if (OF_SUBMITTED.contains(operationId)) {
      state = "submitted";
    } else if (operationId.equals("finalizeScores")) {
      state = "sheet";
    } else if (operationId.equals("amendScores")) {
      state = "scored";
    }
    return scene.named(owner(role) + "-" + state);
  }

  private static Map<String, String> query(Operation operation) {
    return switch (operation.id()) {
      case "getAwardRanking" -> Map.of("category", "OPEN_CITY");
      case "unlinkDuplicateEntry" -> Map.of("reason", "They differ");
      default -> Map.of();
    };
  }
}
