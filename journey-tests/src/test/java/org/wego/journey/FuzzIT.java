package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.wego.journey.kit.RunningStack;
import org.wego.security.run.Campaign;

/**
 * A short run of {@code security-tests} on what the journeys left, after them: it ends memberships
 * and erases what it can. Each operation is called about once.
 */
@Journey
@Order(Integer.MAX_VALUE)
class FuzzIT {

  private static final long REQUESTS = 500;
  private static final int CONNECTIONS = 4;

  @Test
  void whatever_is_sent_is_answered_as_the_contract_says_and_shows_nobody_what_is_anothers(
      RunningStack stack) {
    Campaign campaign = new Campaign(stack, 1, CONNECTIONS);
    campaign.lookAround(1);
    campaign.fuzz(0, REQUESTS);
    campaign.lookBack();

    assertThat(campaign.tally().faults()).isEmpty();
    assertThat(campaign.tally().answers()).isGreaterThanOrEqualTo(REQUESTS);
  }
}
