package org.wego.membership.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.problem.ProblemException;

/** The read side of votes. Nobody learns how a city voted before the vote is closed (G5). */
@ApplicationScoped
public class VotingQueries {

  private static final Keyset<CastVote> ORDER =
      Keyset.<CastVote, UUID>endingIn("b.id", UUID.class, CastVote::id)
          .by("castAt", "b.castAt", Instant.class, CastVote::castAt)
          .defaultSort("castAt");

  @Inject Votings votings;
  @Inject Ballots ballots;
  @Inject EntityManager entityManager;

  /** The latest vote on an application. */
  public Optional<VotingDetails> latest(UUID applicationId) {
    return votings.latest(applicationId).map(this::details);
  }

  private VotingDetails details(Voting voting) {
    return new VotingDetails(
        voting.summary(),
        electors(voting.id()),
        voting.isOpen() ? null : ballots.tally(voting.id()));
  }

  private List<Elector> electors(UUID votingId) {
    return entityManager
        .createQuery(
            """
            select new org.wego.membership.voting.Elector(m.id, m.organization.name,
              b.id is not null)
            from Voting v join v.electors e join Member m on m.id = e
              left join Ballot b on b.votingId = v.id and b.memberId = m.id
            where v.id = :voting
            order by m.organization.name, m.id
            """,
            Elector.class)
        .setParameter("voting", votingId)
        .getResultList();
  }

  /**
   * The ballots of the latest vote on an application, in the order in which they were cast.
   *
   * @return empty when there was no vote
   * @throws ProblemException VOTING_OPEN before it is closed
   */
  public Optional<Page<CastVote>> ballots(UUID applicationId, PageRequest request) {
    return votings.latest(applicationId).map(voting -> ballots(voting, request));
  }

  private Page<CastVote> ballots(Voting voting, PageRequest request) {
    if (voting.isOpen()) {
      throw new ProblemException(
          MembershipError.VOTING_OPEN, "The ballots are shown when the vote is closed");
    }
    Keyset.Window<CastVote> window = ORDER.window(request);
    TypedQuery<CastVote> query =
        entityManager
            .createQuery(
                """
                select new org.wego.membership.voting.CastVote(b.id, m.id, m.organization.name,
                  b.choice, b.comment, b.castAt)
                from Ballot b join Member m on m.id = b.memberId
                where b.votingId = :voting and
                """
                    + window.condition()
                    + " order by "
                    + window.orderBy(),
                CastVote.class)
            .setParameter("voting", voting.id());
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList(),
        () -> ballots.count("votingId", voting.id()));
  }
}
