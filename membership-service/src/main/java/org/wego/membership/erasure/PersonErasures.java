package org.wego.membership.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The erasures that were carried out. */
@ApplicationScoped
class PersonErasures implements PanacheRepositoryBase<PersonErasure, UUID> {}
