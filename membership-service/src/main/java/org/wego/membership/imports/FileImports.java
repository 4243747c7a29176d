package org.wego.membership.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The imports that were carried out. */
@ApplicationScoped
class FileImports implements PanacheRepositoryBase<FileImport, UUID> {}
