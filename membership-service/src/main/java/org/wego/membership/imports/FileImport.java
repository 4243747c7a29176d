package org.wego.membership.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.platform.id.Ids;

/** An import that was carried out: who did it, when, with which file and outcome. */
@Entity
@Immutable
class FileImport {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ImportKind kind;

  private String sha256;
  private int rows;
  private int created;
  private int unchanged;
  private Instant importedAt;
  private String importedBy;

  protected FileImport() {}

  FileImport(ImportKind kind, String sha256, int created, int unchanged, Instant at, String actor) {
    this.id = Ids.next();
    this.kind = kind;
    this.sha256 = sha256;
    this.rows = created + unchanged;
    this.created = created;
    this.unchanged = unchanged;
    this.importedAt = at;
    this.importedBy = actor;
  }

  ImportReport report() {
    return new ImportReport(
        id, kind, false, rows, created, unchanged, List.of(), sha256, importedAt, importedBy);
  }
}
