package org.wego.membership.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes what the history says of a person out of it, and leaves what was changed, and by whom. */
@ApplicationScoped
public class ForgetPerson {

  @Inject EntityManager entityManager;

  /** Empties what is kept under the reference. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void of(UUID personRef) {
    entityManager
        .createNativeQuery(
            """
            UPDATE change_record SET personal_before = NULL, personal_after = NULL
            WHERE person_ref = :ref
              AND (personal_before IS NOT NULL OR personal_after IS NOT NULL)
            """)
        .setParameter("ref", personRef)
        .executeUpdate();
  }
}
