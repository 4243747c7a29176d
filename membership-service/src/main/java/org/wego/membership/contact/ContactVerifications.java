package org.wego.membership.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The verifications of contacts. */
@ApplicationScoped
class ContactVerifications implements PanacheRepositoryBase<ContactVerification, UUID> {}
