package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Reads elections. */
@ApplicationScoped
public class ElectionQueries {

  private static final Listing<Election> ELECTIONS =
      new Listing<>(
          Election.class,
          Keyset.<Election, UUID>endingIn("r.id", UUID.class, Election::id)
              .by("createdAt", "r.createdAt", Instant.class, Election::createdAt)
              .by("kind", "r.kind", ElectionKind.class, Election::kind)
              .defaultSort("-createdAt"));

  @Inject Elections elections;
  @Inject Rounds rounds;
  @Inject EntityManager entities;

  /** What narrows a list; {@code null} is any. */
  public record Wanted(UUID eventId, ElectionKind kind, ElectionState state) {}

  /** The elections, the latest first. */
  public Page<Election> list(Wanted wanted, PageRequest request) {
    return ELECTIONS.page(
        entities,
        new Filter()
            .equal("eventId", wanted.eventId())
            .equal("kind", wanted.kind())
            .equal("state", wanted.state()),
        request);
  }

  /**
   * @throws ProblemException NOT_FOUND
   */
  public Election require(UUID id) {
    return elections.require(id);
  }

  /**
   * The vote of a round.
   *
   * @throws ProblemException NOT_FOUND
   */
  public UUID requireVote(UUID electionId, int round) {
    return rounds
        .find(electionId, round)
        .map(Round::voteId)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "There is no such round"));
  }
}
