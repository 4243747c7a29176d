package org.wego.membership.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The imports that were carried out. */
@ApplicationScoped
class MemberImports implements PanacheRepositoryBase<MemberImport, UUID> {}
