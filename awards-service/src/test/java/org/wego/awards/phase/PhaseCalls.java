package org.wego.awards.phase;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.awards.testing.Api;
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
  record Operation(String id, String method, String path) {}

  /** What the operation answered, in the words of the table. */
  String answer(Operation operation, String role) {
    Response response = call(operation, role);
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return PhaseTable.OK;
    }
    if (status == 409 && PHASE_REFUSALS.contains(response.<String>path("code"))) {
      return PhaseTable.PHASE;
    }
    return Integer.toString(status)
        + (status == 400 || status == 409 || status >= 422 ? ": " + response.asString() : "");
  }

  private Response call(Operation operation, String role) {
    RequestSpecification request = as(role).accept("*/*");
    if (Set.of("PUT", "PATCH", "DELETE").contains(operation.method())
        && !operation.id().equals("saveScores")) {
      request.header("If-Match", "*");
    }
    Matcher names = PLACEHOLDER.matcher(operation.path());
    String path = names.replaceAll(found -> value(operation, role, found.group(1)));
    if (operation.id().equals("attachEntryFile")) {
      request
          .contentType("application/pdf")
          .queryParam("fileName", "annex.pdf")
          .body("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
    } else if (!operation.method().equals("GET")) {
      Object body = body(operation, role);
      if (body != null) {
        request
            .contentType(
                operation.method().equals("PATCH")
                    ? "application/merge-patch+json"
                    : "application/json")
            .body(body);
      }
    }
    query(operation).forEach(request::queryParam);
    return request.request(operation.method(), path);
  }

  private RequestSpecification as(String role) {
    return switch (role) {
      case "anonymous" -> Api.anyone();
      case "applicant-own" -> Api.applicant(PhaseScene.HUE);
      case "applicant-other" -> Api.applicant("somebody else");
      case "member-own" -> Api.member(scene.seoul());
      case "member-other" -> Api.member(scene.frankfurt());
      case "judge" -> Api.judge(PhaseScene.KIM);
      case "judge-other" -> Api.judge("judge of another edition");
      default -> Api.as(Tokens.of(role));
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
          scene.named(operation.id().equals("inviteJudgeAgain") ? "invited" : "kim").toString();
      case "duplicateId" -> scene.named(owner(role) + "-repeated").toString();
      case "attachmentId" ->
          scene
              .named(
                  owner(role)
                      + (OF_DRAFTS.contains(operation.id()) ? "-draft-file" : "-eligible-file"))
              .toString();
      default -> scene.named(placeholder).toString();
    };
  }

  /** Everybody but Hue itself asks for what is Seoul's. */
  private static String owner(String role) {
    return role.equals("applicant-own") ? "hue" : "seoul";
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

  private Object body(Operation operation, String role) {
    return new PhaseBodies(scene).of(operation.id(), role);
  }
}
