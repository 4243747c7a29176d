package org.wego.membership.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The bytes of a signed form, apart from the application so that no list reads them. */
@Entity
class SignedForm {

  @Id private UUID applicationId;
  private byte[] content;

  protected SignedForm() {}

  SignedForm(UUID applicationId, byte[] content) {
    this.applicationId = applicationId;
    this.content = content;
  }

  void replace(byte[] newContent) {
    content = newContent;
  }

  byte[] content() {
    return content;
  }
}
