package org.wego.membership.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The register of decisions. */
@ApplicationScoped
class CommitteeDecisions implements PanacheRepositoryBase<CommitteeDecision, UUID> {}
