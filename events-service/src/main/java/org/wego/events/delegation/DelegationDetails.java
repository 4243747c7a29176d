package org.wego.events.delegation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delegation with its persons, the head first.
 *
 * @param reason why it was declined or withdrawn, otherwise {@code null}
 * @param places how many of the event's places are its own, or kept for it
 * @param waitingSince {@code null} unless it is on the waiting list, or goes back there
 * @param offeredUntil {@code null} unless places are kept for it
 */
public record DelegationDetails(
    UUID id,
    UUID eventId,
    DelegationOrganization organization,
    DelegationState state,
    String reason,
    int places,
    Instant waitingSince,
    Instant offeredUntil,
    Instant createdAt,
    List<ParticipantDetails> persons,
    long version) {

  public DelegationDetails {
    persons = List.copyOf(persons);
  }

  /** The person whom the delegation is written to. */
  public ParticipantDetails head() {
    return persons.stream()
        .filter(person -> person.role() == PersonRole.HEAD)
        .findFirst()
        .orElseThrow();
  }
}
