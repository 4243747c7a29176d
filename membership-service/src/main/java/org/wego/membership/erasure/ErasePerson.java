package org.wego.membership.erasure;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wego.membership.MembershipError;
import org.wego.membership.Sha256;
import org.wego.membership.SmallLetters;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Erases a person from everything that is kept, and keeps the city's record: that there was a
 * contact, an application, a decision, and when. All in one transaction.
 */
@ApplicationScoped
public class ErasePerson {

  @Inject @All List<PersonalData> everywhere;
  @Inject PersonErasures erasures;
  @Inject EntityManager entityManager;
  @Inject Clock clock;

  /**
   * Erases the person.
   *
   * @throws ProblemException ERASURE_REQUEST_INVALID when the reason names the person, which would
   *     keep it, or the day lies in the future
   */
  @Transactional
  public ErasureReport erase(Erasure erasure) {
    Person person = recognise(erasure);
    LocalDate today = LocalDate.now(clock);
    String code = MembershipError.ERASURE_REQUEST_INVALID.name();
    new Faults()
        .addIf(
            person.isNamedIn(erasure.reason()),
            "/reason",
            code,
            "The reason is kept, so it names neither the person nor the address")
        .addIf(
            erasure.requestedOn().isAfter(today),
            "/requestedOn",
            code,
            "The request was made after today, " + today)
        .throwIfAny(MembershipError.ERASURE_REQUEST_INVALID);
    hold(person);
    Map<String, Integer> counts = new TreeMap<>();
    everywhere.forEach(data -> counts.put(data.place(), data.erase(person, erasure)));
    PersonErasure done = new PersonErasure(erasure, hash(erasure, person), clock.instant(), counts);
    erasures.persistAndFlush(done);
    return done.report();
  }

  /** Holds what is changed in the order in which everybody does: applications, then members. */
  private void hold(Person person) {
    entityManager
        .createNativeQuery(
            "SELECT id FROM membership_application WHERE id = ANY (:ids)"
                + " ORDER BY id FOR NO KEY UPDATE")
        .setParameter("ids", person.refs())
        .getResultList();
    entityManager
        .createNativeQuery(
            "SELECT id FROM member WHERE id = ANY (:ids) ORDER BY id FOR NO KEY UPDATE")
        .setParameter("ids", person.memberIds())
        .getResultList();
  }

  /** Asks every feature until none knows more. */
  private Person recognise(Erasure erasure) {
    Person person = new Person();
    person.addEmail(erasure.email());
    if (erasure.contactId() != null) {
      person.addRef(erasure.contactId());
    }
    int known;
    do {
      known = person.size();
      everywhere.forEach(data -> data.recognise(person));
    } while (person.size() > known);
    return person;
  }

  /** Of the address that was asked for, or else of one that the person had. */
  private static String hash(Erasure erasure, Person person) {
    return Stream.concat(Stream.ofNullable(erasure.email()), Stream.of(person.emails()))
        .findFirst()
        .map(email -> SmallLetters.of(email.strip()).getBytes(StandardCharsets.UTF_8))
        .map(Sha256::of)
        .orElse(null);
  }
}
