package org.wego.membership.regionaloffice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the Regional Offices did. */
@ApplicationScoped
class OfficeActivities implements PanacheRepositoryBase<OfficeActivity, UUID> {}
