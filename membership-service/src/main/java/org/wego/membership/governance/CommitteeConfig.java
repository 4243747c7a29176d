package org.wego.membership.governance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Period;

/** The Executive Committee and how it decides (G2, G5). */
@ConfigMapping(prefix = "wego.membership.committee")
public interface CommitteeConfig {

  /** How many cities sit on it while no term of that day is recorded (G2). */
  @WithDefault("14")
  int size();

  /** How it votes (G5). */
  Voting voting();

  /** How the committee votes. */
  interface Voting {

    /** The majority that an approval needs. */
    @WithDefault("SIMPLE")
    Majority majority();

    /** How much of the committee has to take part. */
    @WithDefault("50")
    @Min(1)
    @Max(100)
    int quorumPercent();

    /** How long a written procedure lasts when nothing else is said. */
    @WithDefault("P14D")
    Period writtenProcedure();

    /** Whether the first ballot opens a written procedure that the Secretariat has not opened. */
    @WithDefault("true")
    boolean firstBallotOpens();

    /** How often votes are closed whose deadline has passed. */
    @WithDefault("30s")
    Duration closeEvery();

    /** The rule of a vote that begins now. */
    default VotingRule rule() {
      return new VotingRule(majority(), quorumPercent());
    }
  }
}
