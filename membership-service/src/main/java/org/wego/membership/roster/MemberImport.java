package org.wego.membership.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.platform.id.Ids;

/** An import that was carried out: who did it, when, with which file and outcome. */
@Entity
@Immutable
class MemberImport {

  @Id private UUID id;
  private String sha256;
  private int rows;
  private int created;
  private int unchanged;
  private Instant importedAt;
  private String importedBy;

  protected MemberImport() {}

  MemberImport(String sha256, int created, int unchanged, Instant at, String actor) {
    this.id = Ids.next();
    this.sha256 = sha256;
    this.rows = created + unchanged;
    this.created = created;
    this.unchanged = unchanged;
    this.importedAt = at;
    this.importedBy = actor;
  }

  MemberImportReport report() {
    return new MemberImportReport(
        id, false, rows, created, unchanged, List.of(), sha256, importedAt, importedBy);
  }
}
