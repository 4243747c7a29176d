package org.wego.events.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.id.Ids;

/** What the database itself refuses of votes and their record, whoever writes (E6). */
@QuarkusTest
class VoteRecordTest extends EventsTest {

  private UUID vote;
  private UUID member;

  /** A vote of two choices with one member on its roll, and a motion on it. */
  @BeforeEach
  void a_vote_is_open() {
    vote = Ids.next();
    member = Ids.next();
    UUID assembly = Given.assembly();
    Database.execute(
        """
        DO $$ BEGIN
          INSERT INTO vote (id, event_id, kind, secrecy, choices, state, opened_at, opened_by, quorum)
          VALUES ('%1$s', '%2$s', 'MOTION', 'NAMED', 2, 'OPEN', now(), 'secretariat', '{}');
          INSERT INTO vote_option (vote_id, option, position)
          SELECT '%1$s', o.option, o.position
            FROM unnest(ARRAY['YES', 'NO', 'NONE', 'ABSTAIN'])
              WITH ORDINALITY AS o (option, position);
          INSERT INTO vote_roll (vote_id, member_id, name, entitled, present, reason)
          VALUES ('%1$s', '%3$s', 'Seoul', true, true, 'FULL');
          INSERT INTO motion (id, event_id, title, text, base, majority_numerator,
                              majority_denominator, majority_strict, secrecy, state, vote_id,
                              created_at, created_by)
          VALUES ('%1$s', '%2$s', 'Amendment', 'Article 7', 'VALID', 1, 2, true, 'NAMED', 'OPEN',
                  '%1$s', now(), 'secretariat');
        END $$
        """
            .formatted(vote, assembly, member));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secrecy = 'SECRET'",
        "choices = 1",
        "quorum = '{\"met\": true}'",
        "opened_at = now() + interval '1 hour'",
        "sealed_at = now()",
      })
  @DisplayName("E6: what a vote is about is set when it opens, and it is sealed after its close")
  void what_a_vote_is_about_stays(String change) {
    refused("UPDATE vote SET " + change);
    refused(
        "UPDATE vote SET state = 'CLOSED', closed_at = now(), closed_by = 'anna',"
            + " quorum_at_close = '{}', "
            + change);
  }

  @Test
  @DisplayName("E6: a vote is closed once, sealed once, and never opened again")
  void a_vote_is_closed_and_sealed_once() {
    close();
    refused(
        """
        UPDATE vote SET state = 'OPEN', closed_at = NULL, closed_by = NULL, quorum_at_close = NULL
        """);
    refused("UPDATE vote SET closed_by = 'berta'");
    refused("UPDATE vote SET quorum_at_close = '{\"met\": true}'");
    Database.execute("UPDATE vote SET sealed_at = '2017-06-28T06:20:00Z'");
    refused("UPDATE vote SET sealed_at = NULL");
    refused("UPDATE vote SET sealed_at = '2017-06-29T06:20:00Z'");
    refused("DELETE FROM vote");
  }

  @Test
  @DisplayName("E6: nobody comes to the roll, and nothing to the options, after a vote has opened")
  void nobody_comes_to_the_roll_later() {
    refused(
        """
        INSERT INTO vote_roll (vote_id, member_id, name, entitled, present, reason)
        SELECT id, uuidv7(), 'Lyon', true, true, 'FULL' FROM vote
        """);
    refused("INSERT INTO vote_option (vote_id, option, position) SELECT id, 'MAYBE', 5 FROM vote");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{YES,YES}", "{YES,ABSTAIN}", "{NO,NONE}", "{YES,NO,ABSTAIN}", "{MAYBE}"})
  @DisplayName("E6: a ballot names what is offered, each once, and nothing beside an abstention")
  void a_ballot_contradicts_itself_in_nothing(String options) {
    refused(ballot(options));
    Database.execute(ballot("{YES,NO}"));
    assertThat(Database.number("SELECT count(*) FROM named_ballot")).isEqualTo(1);
  }

  @Test
  @DisplayName("E6: a motion whose vote is closed is not open again")
  void a_motion_does_not_go_back() {
    Database.execute("UPDATE motion SET state = 'CLOSED'");
    refused("UPDATE motion SET state = 'OPEN'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vote CASCADE",
        "vote_mark",
        "named_ballot",
        "counted_choice",
        "counted_receipt",
        "ballot_correction",
        "roll_call_line",
        "motion CASCADE",
        "resolution_text",
      })
  @DisplayName("E6: the record of votes is not emptied")
  void the_record_is_not_emptied(String tables) {
    refused("TRUNCATE " + tables);
  }

  private static void close() {
    Database.execute(
        """
        UPDATE vote SET state = 'CLOSED', closed_at = '2017-06-28T06:10:00Z', closed_by = 'anna',
                        quorum_at_close = '{}'
        """);
  }

  private String ballot(String options) {
    return "INSERT INTO named_ballot (vote_id, member_id, options, cast_at, cast_by)"
        + " VALUES ('%s', '%s', '%s', now(), 'anna')".formatted(vote, member, options);
  }

  /** By the database's own word and not for want of a table or column. */
  private static void refused(String change) {
    assertThatThrownBy(() -> Database.execute(change))
        .as(change)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(change)
        .rootCause()
        .hasMessageContaining("ERROR: ")
        .extracting("SQLState")
        .isIn("P0001", "23514");
  }
}
