package org.wego.events.assembly;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Finds whether the Assembly has a quorum, by the rule that is configured (E6). The service does
 * not start with a rule that is none.
 */
@Startup
@ApplicationScoped
public class Quorum {

  @Inject QuorumConfig config;

  private QuorumRule rule;

  @PostConstruct
  void readRule() {
    rule = new QuorumRule(config.numerator(), config.denominator(), config.strict());
  }

  /** Of the members that vote, and those of them that are present. */
  public QuorumFinding of(int entitled, int present) {
    return rule.of(entitled, present);
  }

  /** Of a roll: whoever is present and does not vote counts nowhere. */
  public QuorumFinding of(List<RollLine> roll) {
    List<RollLine> entitled = roll.stream().filter(RollLine::entitled).toList();
    return of(entitled.size(), (int) entitled.stream().filter(RollLine::present).count());
  }

  public QuorumRule rule() {
    return rule;
  }
}
