package org.wego.events.motion.rest;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.wego.events.motion.Choice;
import org.wego.events.vote.CalledBallot;

/** What a member called out. */
public record RollCallLineItem(@NotNull UUID memberId, @NotNull Choice choice) {

  static RollCallLineItem from(CalledBallot ballot) {
    return new RollCallLineItem(ballot.memberId(), Choice.of(ballot.options()));
  }

  CalledBallot toBallot() {
    return new CalledBallot(memberId, List.of(choice.option()));
  }
}
