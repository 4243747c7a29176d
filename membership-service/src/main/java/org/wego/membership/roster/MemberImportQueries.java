package org.wego.membership.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Reads the reports of imports. */
@ApplicationScoped
public class MemberImportQueries {

  @Inject MemberImports imports;

  public Optional<MemberImportReport> find(UUID id) {
    return imports.findByIdOptional(id).map(MemberImport::report);
  }
}
