package org.wego.membership.imports;

import java.net.URI;
import java.util.UUID;

/** What a file may bring. */
public enum ImportKind {
  MEMBERS("member-imports"),
  CONTACTS("contact-imports"),
  LEADERSHIP("leadership-imports"),
  PARTNERS("partner-imports"),
  CONSULTATION_REQUESTS("consultation-request-imports");

  private final String path;

  ImportKind(String path) {
    this.path = path;
  }

  URI location(UUID id) {
    return URI.create("/api/v1/" + path + "/" + id);
  }
}
