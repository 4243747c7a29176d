package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wego.events.EventsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** What can be chosen in a vote. */
@ApplicationScoped
class Options {

  @Inject Sql sql;

  /**
   * What a ballot chooses, in the order of the vote: in what order a voter named it could tell a
   * secret ballot from others.
   *
   * @throws ProblemException BALLOT_INVALID with every fault
   */
  List<String> admitted(Vote vote, List<String> chosen) {
    List<String> offered = of(vote.id());
    faults(vote, offered, chosen, "/options").throwIfAny(EventsError.BALLOT_INVALID);
    return offered.stream().filter(chosen::contains).toList();
  }

  /** What can be chosen, in the order in which it is shown. */
  List<String> of(UUID voteId) {
    return sql.list(
        "SELECT option FROM vote_option WHERE vote_id = ? ORDER BY position",
        row -> row.getString(1),
        voteId);
  }

  /** What is wrong with a choice of those that are offered. */
  Faults faults(Vote vote, List<String> offered, List<String> chosen, String pointer) {
    Faults faults =
        new Faults()
            .addIf(
                chosen.isEmpty() || chosen.size() > vote.choices(),
                pointer,
                "OUT_OF_RANGE",
                "A ballot chooses from 1 to %d options".formatted(vote.choices()))
            .addIf(
                new HashSet<>(chosen).size() < chosen.size(),
                pointer,
                "DUPLICATE",
                "A ballot chooses an option once")
            .addIf(
                chosen.size() > 1
                    && (chosen.contains(VoteTerms.ABSTAIN) || chosen.contains(VoteTerms.NONE)),
                pointer,
                "CONTRADICTION",
                "Who abstains or chooses none chooses nothing else");
    IntStream.range(0, chosen.size())
        .filter(i -> !offered.contains(chosen.get(i)))
        .forEach(
            i ->
                faults.add(
                    pointer + "/" + i, "UNKNOWN_VALUE", "The vote does not offer this choice"));
    return faults;
  }
}
