package org.wego.membership;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Every switch of the rules put the other way. One profile for all, since each further one builds
 * and starts the service once more; tests of a switch say which ones they look at.
 */
public class ConfiguredOtherwise implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        // M3: a refusal ends an Associate membership unless the decision says otherwise.
        "wego.membership.refusal-ends-associate-membership", "true",
        // G5: two thirds of the votes, two thirds of the committee, and no vote without the
        // Secretariat.
        "wego.membership.committee.voting.majority", "TWO_THIRDS",
        "wego.membership.committee.voting.quorum-percent", "67",
        "wego.membership.committee.voting.first-ballot-opens", "false");
  }
}
