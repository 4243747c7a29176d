package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.wego.events.EventsError;
import org.wego.events.event.KnownEvent;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/** Enters the sessions of an event, changes them, calls them off, and removes them (E3). */
@ApplicationScoped
public class PlanSessions {

  @Inject HoldProgramme holdProgramme;
  @Inject ProgrammeLimits limits;
  @Inject SessionBooking booking;
  @Inject ProgrammeSessions sessions;
  @Inject SessionSpeakers speakers;
  @Inject SignUps signUps;
  @Inject PublishedMeetings meetings;
  @Inject Event<ContributionsChanged> contributions;
  @Inject Event<SessionMoved> moved;

  /**
   * @return its id
   * @throws ProblemException NOT_FOUND, EVENT_STATE, PROGRAMME_FULL, EVENT_DAYS_UNKNOWN,
   *     SESSION_TIMES, SESSION_PARTS_UNKNOWN, ROOM_TOO_SMALL, ROOM_BOOKED, SPEAKER_BOOKED
   */
  @Transactional
  public UUID plan(UUID eventId, SessionDraft draft) {
    KnownEvent event = holdProgramme.alone(eventId);
    limits.requireSession(eventId);
    UUID id = Ids.next();
    sessions.persistAndFlush(new ProgrammeSession(id, eventId, booking.require(event, id, draft)));
    speakers.put(id, draft.speakerIds());
    tell(eventId, speakers.members(id));
    return id;
  }

  /**
   * Brings a session to what the function makes of it. Whoever signed up moves with it; where
   * places were added, those who wait get them in their order.
   *
   * @param version throws when the caller has not seen the present version
   * @throws ProblemException as {@link #plan}; SESSION_CANCELLED, SESSION_PLACES_TAKEN,
   *     SIGN_UPS_IN_THE_WAY
   */
  @Transactional
  public void change(
      UUID eventId, UUID id, LongConsumer version, UnaryOperator<SessionDraft> edit) {
    KnownEvent event = holdProgramme.alone(eventId);
    ProgrammeSession session = sessions.lock(eventId, id);
    version.accept(session.version());
    session.requireHeld();
    SessionDraft draft = edit.apply(session.draft(speakers.of(id)));
    SessionTerms terms = booking.require(event, id, draft);
    signUps.requireFreeAt(id, terms.startsAt(), terms.endsAt());
    requireNoMeetings(session, terms);
    Set<UUID> concerned = new HashSet<>(speakers.members(id));
    // Whoever speaks no more does not stand in the way of the new time.
    speakers.clear(id);
    session.take(terms);
    sessions.flushTouched(session);
    speakers.put(id, terms.speakerIds());
    signUps.moveUp(id);
    moved.fire(new SessionMoved(eventId, id));
    concerned.addAll(speakers.members(id));
    tell(eventId, concerned);
  }

  /**
   * Calls a session off. Its room and speakers, and those who signed up, are free for others.
   *
   * @throws ProblemException NOT_FOUND, EVENT_STATE, SESSION_CANCELLED
   */
  @Transactional
  public void cancel(UUID eventId, UUID id, String reason) {
    holdProgramme.alone(eventId);
    ProgrammeSession session = sessions.lock(eventId, id);
    session.cancel(reason);
    sessions.flush();
    moved.fire(new SessionMoved(eventId, id));
    tell(eventId, speakers.members(id));
  }

  /**
   * Removes a session for which nobody has signed up.
   *
   * @throws ProblemException NOT_FOUND, EVENT_STATE, PROGRAMME_PART_USED
   */
  @Transactional
  public void remove(UUID eventId, UUID id) {
    holdProgramme.alone(eventId);
    ProgrammeSession session = sessions.lock(eventId, id);
    if (signUps.any(id)) {
      throw new ProblemException(
          EventsError.PROGRAMME_PART_USED, "People have signed up: cancel the session instead");
    }
    Set<UUID> concerned = speakers.members(id);
    sessions.delete(session);
    sessions.flush();
    moved.fire(new SessionMoved(eventId, null));
    tell(eventId, concerned);
  }

  /** A session does not come to be at the time of meetings of those who have a place in it. */
  private void requireNoMeetings(ProgrammeSession session, SessionTerms terms) {
    boolean asBefore =
        session.forOthersThanMeetings()
            && session.startsAt().equals(terms.startsAt())
            && session.endsAt().equals(terms.endsAt());
    if (asBefore || terms.type() == SessionType.MATCHMAKING) {
      return;
    }
    long meeting = meetings.ofConfirmed(session.id(), terms.startsAt(), terms.endsAt());
    if (meeting > 0) {
      throw new ProblemException(
          EventsError.SIGN_UPS_IN_THE_WAY,
          meeting + " of those who signed up meet somebody at this time");
    }
  }

  private void tell(UUID eventId, Set<UUID> members) {
    if (!members.isEmpty()) {
      contributions.fire(new ContributionsChanged(eventId, members));
    }
  }
}
