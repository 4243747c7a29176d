package org.wego.membership.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.wego.platform.messages.Messages;

/** What was written to the person, and what waits to be. */
@ApplicationScoped
class MessagesErasure implements PersonalData {

  @Inject Messages messages;
  @Inject EntityManager entityManager;

  @Override
  public String place() {
    return "messages";
  }

  @Override
  public int erase(Person person, Erasure erasure) {
    Number found =
        (Number)
            entityManager
                .createNativeQuery(
                    "SELECT count(*) FROM outgoing_message WHERE lower(recipient) = ANY (:emails)")
                .setParameter("emails", person.emails())
                .getSingleResult();
    for (String email : person.emails()) {
      messages.erase(email);
    }
    return found.intValue();
  }
}
