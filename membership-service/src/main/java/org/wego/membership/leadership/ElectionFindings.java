package org.wego.membership.leadership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What could not be done as elected. */
@ApplicationScoped
class ElectionFindings implements PanacheRepositoryBase<ElectionFinding, UUID> {}
