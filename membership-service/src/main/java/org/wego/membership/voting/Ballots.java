package org.wego.membership.voting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.governance.Votes;

/** The ballots that were cast. */
@ApplicationScoped
class Ballots implements PanacheRepositoryBase<Ballot, UUID> {

  @Inject EntityManager entityManager;

  boolean hasVoted(UUID votingId, UUID memberId) {
    return count("votingId = ?1 and memberId = ?2", votingId, memberId) > 0;
  }

  /** How the cities voted. */
  Votes tally(UUID votingId) {
    Map<Choice, Integer> counts = new EnumMap<>(Choice.class);
    entityManager
        .createQuery(
            "select b.choice, count(*) from Ballot b where b.votingId = :voting group by b.choice",
            Tuple.class)
        .setParameter("voting", votingId)
        .getResultList()
        .forEach(row -> counts.put(row.get(0, Choice.class), row.get(1, Long.class).intValue()));
    return new Votes(
        counts.getOrDefault(Choice.FOR, 0),
        counts.getOrDefault(Choice.AGAINST, 0),
        counts.getOrDefault(Choice.ABSTAIN, 0));
  }
}
