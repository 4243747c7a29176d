package org.wego.membership.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The bytes of signed forms. */
@ApplicationScoped
class SignedForms implements PanacheRepositoryBase<SignedForm, UUID> {

  /** Keeps the bytes, in the place of those before. */
  void put(UUID applicationId, byte[] content) {
    SignedForm present = findById(applicationId);
    if (present == null) {
      persist(new SignedForm(applicationId, content));
    } else {
      present.replace(content);
    }
  }
}
