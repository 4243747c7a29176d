package org.wego.security.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wego.security.contract.Contract;

class IdsTest {

  private static final String EVENT = "0193a5c4-a200-7e31-9b52-4d8f6c2a0e00";
  private static final String TRACK = "0193a5c4-a200-7e31-9b52-4d8f6c2a0e01";
  private static final String MEMBER = "0193a5c4-a200-7e31-9b52-4d8f6c2a0e02";

  private final Contract contract = Contract.merged();
  private final Ids ids = new Ids(contract);
  private final Dice dice = new Dice(1, 1);

  private void learn(String operation, List<String> values, String path, String answer)
      throws JsonProcessingException {
    ids.learn(
        contract.operation(operation),
        values,
        path,
        Optional.of("\"7\""),
        new ObjectMapper().readTree(answer));
  }

  @Test
  void what_a_list_shows_is_what_the_path_below_it_asks_for() throws JsonProcessingException {
    learn(
        "listEvents",
        List.of(),
        "/api/v1/events",
        "{\"items\":[{\"id\":\"%s\",\"hostMemberId\":\"%s\"}],\"next\":\"abc\"}"
            .formatted(EVENT, MEMBER));

    assertThat(ids.address(contract.operation("getEvent"), dice)).containsExactly(EVENT);
    // As far as something is known.
    assertThat(ids.address(contract.operation("getEventTrack"), dice)).containsExactly(EVENT);
    assertThat(ids.named("hostMemberId", dice)).contains(MEMBER);
    assertThat(ids.named("eventId", dice)).contains(EVENT);
    assertThat(ids.named("cursor", dice)).contains("abc");
    assertThat(ids.version("/api/v1/events")).contains("\"7\"");
  }

  @Test
  void what_was_made_is_found_below_what_it_was_made_in() throws JsonProcessingException {
    learn(
        "addEventTrack",
        List.of(EVENT),
        "/api/v1/events/" + EVENT + "/tracks",
        "{\"id\":\"%s\",\"name\":\"x\"}".formatted(TRACK));

    assertThat(ids.address(contract.operation("changeEventTrack"), dice))
        .containsExactly(EVENT, TRACK);
  }

  @Test
  void nothing_is_known_of_what_was_not_seen() {
    assertThat(ids.address(contract.operation("getEvent"), dice)).isEmpty();
    assertThat(ids.named("eventId", dice)).isEmpty();
  }
}
