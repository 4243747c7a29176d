package org.wego.membership.ending;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How memberships ended. */
@ApplicationScoped
class MemberEndings implements PanacheRepositoryBase<MemberEnding, UUID> {}
