package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.events.member.KnownMembers;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Enters, changes, removes and forgets the speakers of an event (E3). */
@ApplicationScoped
public class PlanSpeakers {

  @Inject HoldProgramme holdProgramme;
  @Inject ProgrammeLimits limits;
  @Inject HoldEvent holdEvent;
  @Inject Speakers speakers;
  @Inject KnownMembers members;
  @Inject Event<ContributionsChanged> contributions;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * @throws ProblemException NOT_FOUND, EVENT_STATE, PROGRAMME_FULL, SPEAKER_MEMBER_UNKNOWN
   */
  @Transactional
  public SpeakerDetails add(UUID eventId, SpeakerTerms terms) {
    holdProgramme.alone(eventId);
    limits.requireSpeaker(eventId);
    requireMember(terms.memberId());
    Speaker speaker = new Speaker(eventId, terms);
    speakers.persistAndFlush(speaker);
    return speaker.details();
  }

  /**
   * @param version throws when the caller has not seen the present version
   * @throws ProblemException NOT_FOUND, EVENT_STATE, SPEAKER_ERASED, SPEAKER_MEMBER_UNKNOWN
   */
  @Transactional
  public SpeakerDetails change(
      UUID eventId, UUID id, LongConsumer version, UnaryOperator<SpeakerTerms> edit) {
    holdProgramme.alone(eventId);
    Speaker speaker = speakers.lock(eventId, id);
    version.accept(speaker.version());
    UUID before = speaker.memberId();
    speaker.requirePerson();
    SpeakerTerms terms = edit.apply(speaker.terms());
    requireMember(terms.memberId());
    speaker.take(terms);
    speakers.flush();
    if (!Objects.equals(before, terms.memberId())) {
      Set<UUID> concerned =
          Stream.of(before, terms.memberId()).filter(Objects::nonNull).collect(Collectors.toSet());
      contributions.fire(new ContributionsChanged(eventId, concerned));
    }
    return speaker.details();
  }

  /**
   * Removes somebody who speaks in no session.
   *
   * @throws ProblemException NOT_FOUND, EVENT_STATE, PROGRAMME_PART_USED
   */
  @Transactional
  public void remove(UUID eventId, UUID id) {
    holdProgramme.alone(eventId);
    Speaker speaker = speakers.lock(eventId, id);
    boolean used =
        sql.find(
                "SELECT EXISTS (SELECT FROM session_speaker WHERE speaker_id = ?)",
                row -> row.getBoolean(1),
                id)
            .orElseThrow();
    if (used) {
      throw new ProblemException(
          EventsError.PROGRAMME_PART_USED, "The speaker has a part in sessions");
    }
    speakers.delete(speaker);
    speakers.flush();
  }

  /**
   * Forgets the person, whatever became of the event.
   *
   * @throws ProblemException NOT_FOUND, SPEAKER_ERASED
   */
  @Transactional
  public void erase(UUID eventId, UUID id) {
    holdEvent.alone(eventId);
    speakers.lock(eventId, id).erase(clock.instant());
    speakers.flush();
  }

  private void requireMember(UUID memberId) {
    new Faults()
        .addIf(
            memberId != null && members.find(memberId).isEmpty(),
            "/memberId",
            EventsError.SPEAKER_MEMBER_UNKNOWN.name(),
            "No member has this id")
        .throwIfAny(EventsError.SPEAKER_MEMBER_UNKNOWN);
  }
}
