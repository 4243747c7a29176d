package org.wego.awards.practice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps what happened to practices. */
@ApplicationScoped
class PracticeReviews implements PanacheRepositoryBase<PracticeReview, UUID> {}
