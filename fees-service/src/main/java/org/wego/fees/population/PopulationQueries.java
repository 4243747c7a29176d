package org.wego.fees.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.wego.fees.Scope;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads population figures. */
@ApplicationScoped
public class PopulationQueries {

  private static final Listing<PopulationFigure> FIGURES =
      new Listing<>(
          PopulationFigure.class,
          Keyset.<PopulationFigure, UUID>endingIn("r.id", UUID.class, PopulationFigure::id)
              .by("memberId", "r.memberId", UUID.class, PopulationFigure::memberId)
              .byNullable("year", "r.year", Integer.class, PopulationFigure::year)
              .by("revision", "r.revision", Long.class, PopulationFigure::revision)
              .defaultSort("memberId,-year,-revision"));

  @Inject EntityManager entities;

  /** Every figure recorded within the scope; a {@code null} filter does not narrow the list. */
  public Page<PopulationFigure> list(
      Scope scope, UUID memberId, Integer year, PageRequest request) {
    return FIGURES.page(
        entities,
        new Filter()
            .equal("memberId", scope.memberId())
            .equal("memberId", memberId)
            .equal("year", year),
        request);
  }

  /** The figure that counts for a member and exactly this year, {@code null} for undated ones. */
  public PopulationFigure current(UUID memberId, Integer year) {
    return entities
        .createQuery(
            "select r from PopulationFigure r where r.memberId = :member"
                + " and r.year is not distinct from :year order by r.revision desc",
            PopulationFigure.class)
        .setParameter("member", memberId)
        .setParameter("year", year)
        .setMaxResults(1)
        .getSingleResult();
  }
}
