package org.wego.events.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.problem.ProblemException;

/** Reads motions. */
@ApplicationScoped
public class MotionQueries {

  private static final Listing<Motion> MOTIONS =
      new Listing<>(
          Motion.class,
          Keyset.<Motion, UUID>endingIn("r.id", UUID.class, Motion::id)
              .by("title", "r.title", String.class, Motion::title)
              .by("state", "r.state", MotionState.class, Motion::state)
              .defaultById());

  @Inject EntityManager entities;
  @Inject Motions motions;

  /** What narrows a list; {@code null} is any. */
  public record Wanted(UUID eventId, UUID agendaItemId, MotionState state) {}

  /** The motions that the caller may know of, in the order in which they were drafted. */
  public Page<Motion> list(MotionSight sight, Wanted wanted, PageRequest request) {
    List<MotionState> seen = Arrays.stream(MotionState.values()).filter(sight::sees).toList();
    return MOTIONS.page(
        entities,
        new Filter()
            .equal("eventId", wanted.eventId())
            .equal("agendaItemId", wanted.agendaItemId())
            .equal("state", wanted.state())
            .and("r.state in :seen", Map.of("seen", seen)),
        request);
  }

  /**
   * A motion that the caller may know of.
   *
   * @throws ProblemException NOT_FOUND
   */
  @Transactional
  public Motion require(UUID id, MotionSight sight) {
    return motions
        .findByIdOptional(id)
        .filter(motion -> sight.sees(motion.state()))
        .orElseThrow(Motions::notFound);
  }

  /**
   * A motion of which the caller may know the result.
   *
   * @throws ProblemException NOT_FOUND, VOTE_OPEN
   */
  @Transactional
  public Motion requireResult(UUID id, MotionSight sight) {
    Motion motion =
        motions
            .findByIdOptional(id)
            .filter(found -> sight.seesResult(found.state()))
            .orElseThrow(Motions::notFound);
    if (motion.state() == MotionState.OPEN) {
      throw new ProblemException(
          EventsError.VOTE_OPEN, "There is a result when the vote is closed");
    }
    return motion;
  }

  /**
   * The vote on a motion that was put to the vote.
   *
   * @throws ProblemException NOT_FOUND, MOTION_STATE
   */
  @Transactional
  public UUID requireVote(UUID id, MotionSight sight) {
    Motion motion = require(id, sight);
    if (motion.voteId() == null) {
      throw new ProblemException(
          EventsError.MOTION_STATE, "The motion is " + motion.state() + " and has no vote yet");
    }
    return motion.voteId();
  }
}
