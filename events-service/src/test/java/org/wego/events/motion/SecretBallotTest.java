package org.wego.events.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.motion.MotionCalls.MOTIONS;
import static org.wego.events.motion.MotionCalls.act;
import static org.wego.events.motion.MotionCalls.castSecret;
import static org.wego.events.motion.MotionCalls.drafted;
import static org.wego.events.motion.MotionCalls.opened;
import static org.wego.events.motion.MotionCalls.receipt;
import static org.wego.events.motion.MotionCalls.result;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Voting;

/** Secret ballots: each counted once, and nobody's once the vote is closed (E6). */
@QuarkusTest
class SecretBallotTest extends EventsTest {

  /** Enough that a random order is never the order of casting by chance: one in 20!. */
  private static final int VOTERS = 20;

  private static final List<String> CHOICES = List.of("YES", "NO", "ABSTAIN");

  /** A row of any table, with what the database keeps of it beside its columns. */
  private record Row(String table, String xmin, String xmax, String ctid, String content) {}

  @Test
  @DisplayName("E6: no table joins a voter to a choice when a secret vote is closed")
  void no_table_joins_a_voter_to_a_choice() throws Exception {
    Voting voting = Voting.of(VOTERS, VOTERS);
    UUID motion = opened(voting.assembly(), "SECRET");
    List<String> receipts = IntStream.range(0, VOTERS).mapToObj(i -> receipt()).toList();
    for (int i = 0; i < VOTERS; i++) {
      castSecret(voting.delegate(i), motion, CHOICES.get(i % 3), receipts.get(i)).statusCode(201);
    }
    String box =
        Database.texts("SELECT 'ballot_box_' || replace(id::text, '-', '') FROM vote").get(0);
    assertThat(tables()).contains(box);
    act(motion, "closing").statusCode(200);
    UUID vote = Database.ids("SELECT id FROM vote").get(0);
    List<String> hashes = new ArrayList<>();
    for (String receipt : receipts) {
      hashes.add(hash(vote, receipt));
    }

    List<Row> rows = everything();
    List<Row> choices = of("counted_choice", rows);
    List<Row> kept = of("counted_receipt", rows);
    List<Row> ballots = Stream.concat(choices.stream(), kept.stream()).toList();
    List<Row> marks = of("vote_mark", rows);
    assertThat(choices).hasSize(VOTERS);
    assertThat(kept).hasSize(VOTERS);
    assertThat(marks).hasSize(VOTERS);

    // The box is gone with its file.
    assertThat(tables()).doesNotContain(box);
    // One transaction wrote all ballots, and none of those that marked the voters.
    assertThat(ballots).extracting(Row::xmin).containsOnly(ballots.get(0).xmin());
    assertThat(marks).extracting(Row::xmin).doesNotHaveDuplicates();
    assertThat(marks).flatExtracting(Row::xmin, Row::xmax).doesNotContain(ballots.get(0).xmin());
    // The transaction of a mark wrote nothing else, and locked nothing but the vote and the roll.
    List<String> casting = marks.stream().map(Row::xmin).toList();
    assertThat(rows)
        .filteredOn(row -> casting.contains(row.xmin()))
        .extracting(Row::table)
        .containsOnly("vote_mark");
    assertThat(rows)
        .filteredOn(row -> casting.contains(row.xmax()))
        .extracting(Row::table)
        .isSubsetOf("vote_roll", "vote");
    // No order is left: neither the places of the rows nor any column rise as ballots were cast.
    List<Integer> cast = kept.stream().map(row -> hashes.indexOf(hashOf(row, hashes))).toList();
    assertThat(cast).isNotEqualTo(IntStream.range(0, VOTERS).boxed().toList());
    assertThat(choices.stream().map(SecretBallotTest::choiceOf).toList())
        .isNotEqualTo(IntStream.range(0, VOTERS).mapToObj(i -> CHOICES.get(i % 3)).toList())
        // Nor do the places of the receipts lead to those of the choices.
        .isNotEqualTo(cast.stream().map(i -> CHOICES.get(i % 3)).toList());
    // No choice, and no receipt in whatever form, is in a row of another table.
    assertThat(rows)
        .filteredOn(row -> !row.table().equals("counted_receipt"))
        .extracting(Row::content)
        .noneMatch(content -> receipts.stream().anyMatch(content::contains))
        .noneMatch(content -> hashes.stream().anyMatch(content::contains));
    assertThat(ballots)
        .extracting(Row::content)
        .noneMatch(
            content -> voting.members().stream().map(UUID::toString).anyMatch(content::contains));
    // What a receipt finds has no choice, and whoever has the choices finds no receipt with them.
    assertThat(columns("counted_choice")).containsExactlyInAnyOrder("id", "vote_id", "options");
    assertThat(columns("counted_receipt")).containsExactlyInAnyOrder("vote_id", "receipt");
    assertThat(Database.texts("SELECT substring(id::text, 15, 1) FROM counted_choice"))
        .as("the ids are random, of version 4")
        .containsOnly("4");
    assertThat(columns("vote_mark")).containsExactlyInAnyOrder("vote_id", "member_id", "may_vote");
    // Neither the record of answers nor an event knows of them; and nothing counted them up.
    assertThat(Database.number("SELECT count(*) FROM idempotency_record")).isZero();
    assertThat(Database.number("SELECT count(*) FROM outbox_event")).isZero();
  }

  @Test
  @DisplayName("E6: a secret ballot counts once, its repeat is told so, and its key is ignored")
  void a_secret_ballot_counts_once() {
    Voting voting = Voting.of(3, 3);
    UUID motion = opened(voting.assembly(), "SECRET");
    String receipt = receipt();
    castSecret(voting.delegate(0).header("Idempotency-Key", "k"), motion, "YES", receipt)
        .statusCode(201)
        .body("secrecy", equalTo("SECRET"), "choice", nullValue(), "receipt", nullValue());

    castSecret(voting.delegate(0).header("Idempotency-Key", "k"), motion, "YES", receipt)
        .statusCode(409)
        .header("Idempotency-Replayed", nullValue())
        .body("code", equalTo("BALLOT_ALREADY_CAST"));
    castSecret(voting.delegate(1), motion, "NO", receipt)
        .statusCode(409)
        .body("code", equalTo("BALLOT_RECEIPT_TAKEN"));
    castSecret(voting.delegate(1), motion, "NO", receipt()).statusCode(201);
    check(Api.anyone(), motion, receipt).statusCode(409).body("code", equalTo("VOTE_OPEN"));

    act(motion, "closing").statusCode(200);
    check(Api.anyone(), motion, receipt).statusCode(200).body("counted", equalTo(true));
    check(Api.anyone(), motion, receipt()).statusCode(200).body("counted", equalTo(false));
    result(Api.secretariat(), motion)
        .body(
            "votes.inFavour",
            equalTo(1),
            "votes.against",
            equalTo(1),
            "votes.notCast",
            equalTo(1),
            "ballots",
            nullValue());
    Api.secretariat()
        .get(MOTIONS + "/{id}/roll", motion)
        .then()
        .body("items.voted", contains(true, true, false));
  }

  @Test
  @DisplayName("E6: a token that a client uses in two votes is another receipt in each")
  void a_token_that_is_used_twice_joins_no_votes() {
    Voting voting = Voting.of(1, 1);
    String receipt = receipt();
    for (int i = 0; i < 2; i++) {
      UUID motion = opened(voting.assembly(), "SECRET");
      castSecret(voting.delegate(0), motion, "YES", receipt).statusCode(201);
      act(motion, "closing").statusCode(200);
      check(Api.anyone(), motion, receipt).statusCode(200).body("counted", equalTo(true));
    }

    assertThat(Database.texts("SELECT encode(receipt, 'hex') FROM counted_receipt"))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("E6: a secret ballot has a receipt that nobody can guess, and a named one has none")
  void a_secret_ballot_has_a_receipt() {
    Voting voting = Voting.of(1, 1);
    UUID secret = opened(voting.assembly(), "SECRET");
    UUID named = opened(voting.assembly(), "NAMED");

    MotionCalls.cast(voting.delegate(0), secret, "YES")
        .statusCode(422)
        .body("code", equalTo("BALLOT_INVALID"), "errors.pointer", contains("/receipt"));
    castSecret(voting.delegate(0), secret, "YES", "mine")
        .statusCode(400)
        .body("errors.pointer", contains("/receipt"));
    castSecret(voting.delegate(0), named, "YES", receipt())
        .statusCode(422)
        .body("errors.code", contains("UNWANTED"));
    act(named, "closing").statusCode(200);
    check(Api.anyone(), named, receipt()).statusCode(422).body("code", equalTo("VOTE_SECRECY"));
    check(Api.anyone(), drafted(voting.assembly(), "SECRET"), receipt()).statusCode(404);
  }

  @Test
  @DisplayName("E6: nobody adds, changes or removes a ballot of a closed vote by SQL")
  void the_database_keeps_the_ballots_of_a_closed_vote() {
    Voting voting = Voting.of(2, 2);
    UUID motion = opened(voting.assembly(), "SECRET");
    castSecret(voting.delegate(0), motion, "YES", receipt()).statusCode(201);
    act(motion, "closing").statusCode(200);

    for (String change :
        List.of(
            "UPDATE counted_choice SET options = '{NO}'",
            "DELETE FROM counted_choice",
            "UPDATE counted_receipt SET receipt = sha256('another')",
            "DELETE FROM counted_receipt",
            "DELETE FROM vote_mark",
            "UPDATE vote_roll SET present = false",
            """
            INSERT INTO counted_choice (vote_id, options) SELECT id, '{YES}' FROM vote
            """,
            """
            INSERT INTO counted_receipt (vote_id, receipt) SELECT id, sha256('mine') FROM vote
            """,
            """
            INSERT INTO vote_mark (vote_id, member_id)
            SELECT r.vote_id, r.member_id FROM vote_roll r
             WHERE NOT EXISTS (SELECT FROM vote_mark m WHERE m.member_id = r.member_id)
            """)) {
      assertThatThrownBy(() -> Database.execute(change)).as(change).isInstanceOf(Error.class);
    }
  }

  private static ValidatableResponse check(
      RequestSpecification caller, UUID motion, String receipt) {
    return caller
        .contentType(ContentType.JSON)
        .body(Map.of("receipt", receipt))
        .post(MOTIONS + "/{id}/receipt-checks", motion)
        .then();
  }

  /** Every row of every table, in the order in which the tables have them. */
  private static List<Row> everything() {
    List<Row> rows = new ArrayList<>();
    for (String table : tables()) {
      for (String line :
          Database.texts(
              "SELECT concat_ws('|', xmin, xmax, ctid, to_jsonb(t)::text) FROM %s t ORDER BY ctid"
                  .formatted(table))) {
        String[] parts = line.split("\\|", 4);
        rows.add(new Row(table, parts[0], parts[1], parts[2], parts[3]));
      }
    }
    return rows;
  }

  private static List<String> tables() {
    return Database.texts("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
  }

  private static List<Row> of(String table, List<Row> rows) {
    return rows.stream().filter(row -> row.table().equals(table)).toList();
  }

  private static List<String> columns(String table) {
    return Database.texts(
        "SELECT column_name FROM information_schema.columns WHERE table_name = ?", table);
  }

  private static String hashOf(Row ballot, List<String> hashes) {
    return hashes.stream().filter(ballot.content()::contains).findFirst().orElseThrow();
  }

  private static String choiceOf(Row choice) {
    return CHOICES.stream().filter(choice.content()::contains).findFirst().orElseThrow();
  }

  /** SHA-256 of the bytes of the vote's id and of the token. */
  private static String hash(UUID vote, String receipt) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(HexFormat.of().parseHex(vote.toString().replace("-", "")));
    return HexFormat.of().formatHex(digest.digest(receipt.getBytes(StandardCharsets.US_ASCII)));
  }
}
