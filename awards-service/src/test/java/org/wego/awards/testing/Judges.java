package org.wego.awards.testing;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.wego.platform.id.Ids;
import org.wego.platform.text.NameKey;

/** The steps by which people come to judge, and what they are affiliated with. */
public final class Judges {

  private static final String EDITION = "/api/v1/award-editions/{id}";

  private Judges() {}

  /** A request to appoint somebody with this address, who is affiliated with nothing. */
  public static String profile(String email) {
    return profile(email, "[]");
  }

  public static String profile(String email, String affiliations) {
    return """
        {"name":"Prof. Park Ji-woo","email":"%s","language":"ko",
         "expertise":["IT","PUBLIC_ADMINISTRATION"],"affiliations":%s}"""
        .formatted(email, affiliations);
  }

  public static ValidatableResponse appoint(UUID edition, String profile) {
    return json(Api.secretariat(), profile).post(EDITION + "/judges", edition).then();
  }

  /** The judge who was appointed with this address. */
  public static UUID appointed(UUID edition, String email) {
    return idOf(appoint(edition, profile(email)).statusCode(201));
  }

  public static UUID idOf(ValidatableResponse answer) {
    return UUID.fromString(answer.extract().path("id"));
  }

  public static ValidatableResponse get(RequestSpecification caller, UUID edition, UUID judge) {
    return caller.get(EDITION + "/judges/{jid}", edition, judge).then();
  }

  /** Changes the judge as the Secretariat last saw it. */
  public static ValidatableResponse change(UUID edition, UUID judge, String patch) {
    String etag = get(Api.secretariat(), edition, judge).extract().header("ETag");
    return Api.secretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body(patch)
        .patch(EDITION + "/judges/{jid}", edition, judge)
        .then();
  }

  public static ValidatableResponse inviteAgain(UUID edition, UUID judge) {
    return Api.secretariat().post(EDITION + "/judges/{jid}/invitations", edition, judge).then();
  }

  /** A token that is the latest invitation's from now on: the real one is told to nobody else. */
  public static String tokenOf(UUID judge) {
    String token = "the token of " + judge;
    Database.execute("UPDATE award_judge SET invitation_hash = ? WHERE id = ?", hash(token), judge);
    return token;
  }

  public static ValidatableResponse accept(String login, String token) {
    return accept(login, token, "[]");
  }

  public static ValidatableResponse accept(String login, String token, String affiliations) {
    return json(
            Api.judge(login),
            "{\"token\":\"%s\",\"affiliations\":%s}".formatted(token, affiliations))
        .post("/api/v1/award-judge-invitations/acceptance")
        .then();
  }

  public static ValidatableResponse decline(String login, String token) {
    return json(Api.judge(login), "{\"token\":\"%s\",\"reason\":\"Travelling\"}".formatted(token))
        .post("/api/v1/award-judge-invitations/declination")
        .then();
  }

  public static ValidatableResponse resign(String login, UUID edition, UUID judge) {
    return json(Api.judge(login), "{\"reason\":\"Illness\"}")
        .post(EDITION + "/judges/{jid}/resignation", edition, judge)
        .then();
  }

  public static ValidatableResponse dismiss(UUID edition, UUID judge) {
    return json(Api.secretariat(), "{\"reason\":\"Never answered\"}")
        .post(EDITION + "/judges/{jid}/dismissal", edition, judge)
        .then();
  }

  public static ValidatableResponse nominate(UUID edition, UUID member, String email) {
    return json(
            Api.member(member),
            """
            {"name":"Dr. Lena Vogt","email":"%s","expertise":["IT"],
             "statement":"Led an open data programme"}"""
                .formatted(email))
        .post(EDITION + "/judge-nominations", edition)
        .then();
  }

  /** A nomination by the member that waits for the Secretariat. */
  public static UUID nomination(UUID edition, UUID member) {
    UUID id = Ids.next();
    Database.execute(
        """
        INSERT INTO award_judge_nomination (id, edition_id, member_id, name, email, language,
            expertise, statement, state, nominated_at, nominated_by)
        VALUES (?, ?, ?, 'Dr. Lena Vogt', 'vogt@institute.example', 'en', '{IT}', 'An expert',
            'PROPOSED', now(), 'member')
        """,
        id,
        edition,
        member);
    return id;
  }

  /** A nomination by the member that the Secretariat did not follow. */
  public static UUID refusedNomination(UUID edition, UUID member) {
    UUID id = nomination(edition, member);
    Database.execute(
        """
        UPDATE award_judge_nomination
           SET state = 'REFUSED', state_reason = 'Too many of them', settled_at = now(),
               settled_by = 'secretariat'
         WHERE id = ?
        """,
        id);
    return id;
  }

  /** The judge declares a conflict of his or her own. */
  public static ValidatableResponse declareConflict(String login, UUID entry) {
    return json(Api.judge(login), "{\"reason\":\"Advised the city\"}")
        .post("/api/v1/award-entries/{id}/conflicts", entry)
        .then();
  }

  /** The Secretariat declares a conflict for the judge. */
  public static ValidatableResponse declareConflictOf(UUID judge, UUID entry) {
    return json(
            Api.secretariat(),
            "{\"judgeId\":\"%s\",\"reason\":\"Related to the mayor\"}".formatted(judge))
        .post("/api/v1/award-entries/{id}/conflicts", entry)
        .then();
  }

  public static ValidatableResponse conflicts(UUID edition, String query) {
    return Api.secretariat().get(EDITION + "/conflicts" + query, edition).then().statusCode(200);
  }

  /** An affiliation of a judge with a city or an employer; of an employer, in any country. */
  public static void affiliated(UUID judge, String kind, String country, String name) {
    Database.execute(
        """
        INSERT INTO award_judge_affiliation (id, judge_id, kind, country, name, name_key)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        Ids.next(),
        judge,
        kind,
        country,
        name,
        NameKey.of(name));
  }

  public static void nominatedBy(UUID judge, UUID member) {
    Database.execute(
        "UPDATE award_judge SET nominated_by_member_id = ? WHERE id = ?", member, judge);
  }

  /** How the edition is reviewed: blindly or not, conflicts hiding entries or not. */
  public static void review(UUID edition, boolean blind, boolean hide) {
    Database.execute(
        "UPDATE award_edition SET blind_review = ?, conflicts_hide_entries = ? WHERE id = ?",
        blind,
        hide,
        edition);
  }

  private static RequestSpecification json(RequestSpecification caller, String body) {
    return caller.contentType("application/json").body(body);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
