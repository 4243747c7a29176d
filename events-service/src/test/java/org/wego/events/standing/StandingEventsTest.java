package org.wego.events.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.EventsTest;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.ToldEvent;

@DisplayName("What fees tells of the standing of members (F14)")
@QuarkusTest
class StandingEventsTest extends EventsTest {

  @Inject KnownStandings standings;

  @Test
  @DisplayName("F14: a member's standing is as fees told last; of a new member nothing is known")
  void a_standing_is_as_fees_told_last() {
    UUID member = Ids.next();
    assertThat(standings.find(member)).isEmpty();

    tell(member, 1, "standing-changed", "ARREARS", "2017-03-02");
    assertThat(standings.find(member))
        .contains(new KnownStanding(member, Standing.ARREARS, LocalDate.of(2017, 3, 2)));

    tell(member, 2, "standing-snapshot", "GOOD", "2017-05-01");
    assertThat(standings.find(member))
        .contains(new KnownStanding(member, Standing.GOOD, LocalDate.of(2017, 5, 1)));
  }

  private static void tell(UUID member, long sequence, String type, String standing, String since) {
    ToldEvent.of(
            "wego.fees.standing.v1",
            "/wego/fees",
            "org.wego.fees." + type + ".v1",
            member,
            sequence,
            Map.of(
                "memberId",
                member,
                "standing",
                standing,
                "since",
                since,
                "outstanding",
                Map.of("amount", "0.00", "currency", "USD"),
                "exemptYears",
                List.of(),
                "reasons",
                List.of()))
        .tell()
        .awaitTaken();
  }
}
