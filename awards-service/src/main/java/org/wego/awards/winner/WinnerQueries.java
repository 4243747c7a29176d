package org.wego.awards.winner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads winners, of whom there are none before they are announced (A9). */
@ApplicationScoped
public class WinnerQueries {

  private static final Listing<Winner> WINNERS =
      new Listing<>(
          Winner.class,
          Keyset.<Winner, UUID>endingIn("r.id", UUID.class, Winner::id)
              .by("year", "r.year", Integer.class, Winner::year)
              .by("category", "r.category", AwardCategory.class, Winner::category)
              .by("kind", "r.kind", PrizeKind.class, Winner::kind)
              .by("cityName", "r.cityName", String.class, Winner::cityName)
              .by("country", "r.country", String.class, Winner::country)
              .defaultSort("-year,category,kind,cityName"));

  @Inject EntityManager entities;

  /** Narrows the list of winners; what is {@code null} does not. */
  public record Wanted(
      Integer year, AwardCategory category, PrizeKind kind, String country, UUID memberId) {}

  public Page<Winner> list(Wanted wanted, PageRequest request) {
    return WINNERS.page(
        entities,
        new Filter()
            .equal("year", wanted.year())
            .equal("category", wanted.category())
            .equal("kind", wanted.kind())
            .equal("country", wanted.country())
            .equal("memberId", wanted.memberId()),
        request);
  }

  public Optional<Winner> find(UUID id) {
    return WINNERS.find(entities, new Filter().equal("id", id));
  }
}
