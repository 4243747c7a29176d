package org.wego.fees.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads economic indicators. */
@ApplicationScoped
public class IndicatorQueries {

  private static final Listing<EconomicIndicator> INDICATORS =
      new Listing<>(
          EconomicIndicator.class,
          Keyset.<EconomicIndicator, UUID>endingIn("r.id", UUID.class, EconomicIndicator::id)
              .by("country", "r.country", String.class, EconomicIndicator::country)
              .by("year", "r.year", Integer.class, EconomicIndicator::year)
              .by("edition", "r.edition", String.class, EconomicIndicator::edition)
              .by("revision", "r.revision", Long.class, EconomicIndicator::revision)
              .defaultSort("country,year,-edition,-revision"));

  @Inject EntityManager entities;

  /**
   * The figures; a {@code null} filter does not narrow the list.
   *
   * @param superseded whether those are listed as well that were corrected
   */
  public Page<EconomicIndicator> list(
      String country, Integer year, String edition, boolean superseded, PageRequest request) {
    Filter filter =
        new Filter().equal("country", country).equal("year", year).equal("edition", edition);
    return INDICATORS.page(
        entities,
        superseded
            ? filter
            : filter.holds(
                "not exists (select 1 from EconomicIndicator l where l.country = r.country"
                    + " and l.year = r.year and l.edition = r.edition and l.revision > r.revision)"),
        request);
  }

  /** The figure that counts for a country and year in an edition: its latest revision. */
  public EconomicIndicator current(String country, int year, Edition edition) {
    return entities
        .createQuery(
            "select r from EconomicIndicator r where r.country = :country and r.year = :year"
                + " and r.edition = :edition order by r.revision desc",
            EconomicIndicator.class)
        .setParameter("country", country)
        .setParameter("year", year)
        .setParameter("edition", edition.month().toString())
        .setMaxResults(1)
        .getSingleResult();
  }
}
