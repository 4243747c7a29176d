package org.wego.membership.leadership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The elections that were taken in. */
@ApplicationScoped
class Elections implements PanacheRepositoryBase<Election, UUID> {}
