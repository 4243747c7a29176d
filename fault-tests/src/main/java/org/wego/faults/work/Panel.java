package org.wego.faults.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wego.faults.fault.Stage;

/**
 * An edition of the awards that is judged: its entries are shared out, and every sheet is final.
 */
final class Panel {

  private static final int YEAR = 2034;
  private static final int ENTRIES = 4;
  private static final Duration CALL = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{40,100}");

  private static final List<Judge> JUDGES =
      List.of(
          new Judge("judge-1", "IT", "KR"),
          new Judge("judge-2", "PUBLIC_ADMINISTRATION", "AT"),
          new Judge("judge-3", "IT", "SN"),
          new Judge("judge-4", "PUBLIC_ADMINISTRATION", "BR"),
          new Judge("judge-5", "IT", "FJ"));

  private final Gate gate;
  private final Path mails;

  private record Judge(String user, String expertise, String country) {

    String email() {
      return user + "@panel.example";
    }
  }

  /**
   * What a judge thinks of an entry.
   *
   * @param judge the login
   * @param criteria ids of what is scored
   */
  record Sheet(String judge, String entry, List<String> criteria) {}

  /**
   * @param mails where the stack keeps those that it caught
   */
  Panel(Gate gate, Path mails) {
    this.gate = gate;
    this.mails = mails;
  }

  static List<String> users() {
    return JUDGES.stream().map(Judge::user).toList();
  }

  /** The sheets of the edition, which is held up to here where it is not there yet. */
  List<Sheet> sheets() {
    String edition = Scene.edition(gate, YEAR);
    return edition == null ? judged() : assigned(edition);
  }

  private List<Sheet> judged() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    ObjectNode terms =
        Request.json()
            .put("year", YEAR)
            .put("callOpensAt", now.minus(Duration.ofDays(1)).toString())
            .put("callClosesAt", now.plus(CALL).toString())
            .put("judgingClosesAt", now.plus(Duration.ofDays(700)).toString());
    String edition = done(Request.post(Scene.SECRETARIAT, "/award-editions", terms));
    String path = "/award-editions/" + edition;
    done(goOn(path, "CALL_OPEN"));
    List<String> entries = new ArrayList<>();
    for (int i = 1; i <= ENTRIES; i++) {
      ObjectNode entry = Entries.entry(edition, "Judged entry " + i);
      String id = done(Request.post(Scene.APPLICANT, "/award-entries", entry));
      done(Entries.letter(id));
      done(Entries.submission(id));
      entries.add(id);
    }
    Stage.await("the end of the call", PATIENCE, () -> gate.send(goOn(path, "SCREENING")).done());
    ObjectNode eligible = Request.json().put("outcome", "ELIGIBLE");
    entries.forEach(
        id ->
            done(Request.post(Scene.SECRETARIAT, "/award-entries/" + id + "/screening", eligible)));
    JUDGES.forEach(judge -> appoint(path, judge));
    done(
        Request.put(
            Scene.SECRETARIAT,
            path + "/lot-seed",
            Request.json().put("seed", "The numbers that were drawn")));
    shareOut(path);
    done(goOn(path, "JUDGING"));
    List<Sheet> sheets = assigned(edition);
    sheets.forEach(this::finish);
    return sheets;
  }

  private static Request goOn(String edition, String phase) {
    return Request.post(
        Scene.SECRETARIAT, edition + "/phase-changes", Request.json().put("to", phase));
  }

  private void appoint(String edition, Judge judge) {
    ObjectNode body = Request.json().put("name", judge.user()).put("email", judge.email());
    body.putArray("expertise").add(judge.expertise());
    body.putArray("affiliations")
        .addObject()
        .put("kind", "COUNTRY")
        .put("country", judge.country());
    done(Request.post(Scene.SECRETARIAT, edition + "/judges", body));
    Stage.await("a mail to " + judge.email(), PATIENCE, () -> code(judge) != null);
    done(
        Request.post(
            judge.user(),
            "/award-judge-invitations/acceptance",
            Request.json().put("token", code(judge))));
  }

  /** What a mail to the judge says that looks like a code, or null. */
  private String code(Judge judge) {
    try (Stream<Path> files = Files.list(mails)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".eml")).toList()) {
        String mail = Files.readString(file, StandardCharsets.ISO_8859_1);
        int body = Math.max(0, mail.indexOf("\r\n\r\n"));
        // Long lines of mails are folded.
        Matcher code = CODE.matcher(mail.substring(body).replaceAll("=\r?\n", ""));
        if (mail.substring(0, body).contains(judge.email()) && code.find()) {
          return code.group();
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void shareOut(String edition) {
    String run = done(Request.post(Scene.SECRETARIAT, edition + "/assignments"));
    Request look = Request.get(Scene.SECRETARIAT, edition + "/assignment-runs/" + run);
    Stage.await(
        "the assignments", PATIENCE, () -> gate.send(look).text("state").equals("COMPLETED"));
  }

  private List<Sheet> assigned(String edition) {
    String path = "/award-editions/" + edition;
    List<String> criteria = new ArrayList<>();
    Scene.done(gate, Request.get(Scene.SECRETARIAT, path + "/criteria"))
        .path("criteria")
        .forEach(criterion -> criteria.add(criterion.path("id").asText()));
    List<Sheet> sheets = new ArrayList<>();
    for (Judge judge : JUDGES) {
      for (JsonNode assignment :
          Scene.done(gate, Request.get(judge.user(), path + "/assignments?limit=200"))
              .path("items")) {
        sheets.add(new Sheet(judge.user(), assignment.path("entryId").asText(), criteria));
      }
    }
    return sheets;
  }

  private void finish(Sheet sheet) {
    ObjectNode scores = Request.json();
    ArrayNode each = scores.putArray("scores");
    sheet.criteria().forEach(id -> each.addObject().put("criterionId", id).put("value", 5));
    String path = "/award-entries/" + sheet.entry() + "/scores";
    done(Request.put(sheet.judge(), path, scores));
    done(Request.post(sheet.judge(), path + "/finalization"));
  }

  private String done(Request request) {
    return Scene.done(gate, request).path("id").asText();
  }
}
