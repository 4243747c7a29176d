package org.wego.events.delegation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wego.events.EventsError;
import org.wego.platform.problem.Faults;

/** Whether persons make a delegation (E4): everything that is wrong with them at once. */
final class DelegationPersons {

  private final Faults faults = new Faults();
  private final Map<UUID, ParticipantDetails> known;
  private final Set<UUID> ids = new HashSet<>();
  private final Set<String> emails = new HashSet<>();
  private final Set<String> subjects = new HashSet<>();

  private DelegationPersons(List<ParticipantDetails> known) {
    this.known =
        known.stream().collect(Collectors.toMap(ParticipantDetails::id, Function.identity()));
  }

  /**
   * Refuses persons who make no delegation.
   *
   * @param known the persons that the delegation has
   * @param quota how many it may have
   * @throws org.wego.platform.problem.ProblemException DELEGATION_PERSONS
   */
  static void require(List<Person> persons, List<ParticipantDetails> known, int quota) {
    DelegationPersons check = new DelegationPersons(known);
    check.lookAtAll(persons, quota);
    for (int i = 0; i < persons.size(); i++) {
      check.look(persons.get(i), "/persons/" + i);
    }
    check.lookAtWhoLeaves();
    check.faults.throwIfAny(EventsError.DELEGATION_PERSONS);
  }

  private void lookAtAll(List<Person> persons, int quota) {
    long heads = persons.stream().filter(person -> person.role() == PersonRole.HEAD).count();
    faults
        .addIf(
            heads != 1,
            "/persons",
            "DELEGATION_HEAD",
            "A delegation has one head, and not " + heads)
        .addIf(
            persons.size() > quota,
            "/persons",
            "DELEGATION_QUOTA",
            "A delegation to this event has %d persons at most".formatted(quota));
  }

  private void lookAtWhoLeaves() {
    faults.addIf(
        known.values().stream()
            .filter(person -> person.checkedInAt() != null)
            .anyMatch(person -> !ids.contains(person.id())),
        "/persons",
        "PERSON_PRESENT",
        "Whoever has come stays of the delegation");
  }

  private void look(Person person, String pointer) {
    ParticipantDetails before = person.id() == null ? null : known.get(person.id());
    faults
        .addIf(
            person.id() != null && before == null,
            pointer + "/id",
            "UNKNOWN_VALUE",
            "The delegation has no such person")
        .addIf(
            person.id() != null && !ids.add(person.id()),
            pointer + "/id",
            "DUPLICATE",
            "The person is named twice");
    if (before != null && before.erasedAt() != null) {
      faults.addIf(
          person.name() != null
              || person.email() != null
              || person.position() != null
              || person.subject() != null,
          pointer,
          "PERSON_ERASED",
          "Who this was has been erased, and is not written again: add a new person");
    } else {
      lookAtPersonalData(person, pointer);
    }
  }

  private void lookAtPersonalData(Person person, String pointer) {
    faults
        .addIf(person.name() == null, pointer + "/name", "REQUIRED", "A person has a name")
        .addIf(
            person.role() == PersonRole.HEAD && person.email() == null,
            pointer + "/email",
            "REQUIRED",
            "The head is whom the delegation is written to")
        .addIf(
            person.email() != null && !emails.add(person.email().toLowerCase(Locale.ROOT)),
            pointer + "/email",
            "DUPLICATE",
            "Another person of the delegation has this address")
        .addIf(
            person.subject() != null && !subjects.add(person.subject()),
            pointer + "/subject",
            "DUPLICATE",
            "The login acts for another person of the delegation");
  }
}
