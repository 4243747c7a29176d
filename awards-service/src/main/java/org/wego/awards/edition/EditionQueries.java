package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.assembly.KnownAssemblies;
import org.wego.awards.assembly.KnownAssembly;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.persistence.sql.Sql;

/** Reads editions. */
@ApplicationScoped
public class EditionQueries {

  private static final Listing<AwardEdition> EDITIONS =
      new Listing<>(
          AwardEdition.class,
          Keyset.<AwardEdition, UUID>endingIn("r.id", UUID.class, AwardEdition::id)
              .by("year", "r.year", Integer.class, AwardEdition::year)
              .defaultSort("-year"));

  @Inject EntityManager entities;
  @Inject EditionParts parts;
  @Inject KnownAssemblies assemblies;
  @Inject Sql sql;

  /** What narrows a list; {@code null} is any. */
  public record Wanted(Integer year, Phase phase) {}

  /** An edition as lists have it. */
  public record Summary(UUID id, Phase phase, EditionTerms terms, UUID assemblyEventId) {}

  /**
   * The editions, the latest first.
   *
   * @param drafts whether the caller may know of drafts
   */
  public Page<Summary> list(boolean drafts, Wanted wanted, PageRequest request) {
    Filter filter = new Filter().equal("year", wanted.year()).equal("phase", wanted.phase());
    if (!drafts) {
      filter.holds("r.phase <> org.wego.awards.edition.Phase.DRAFT");
    }
    return EDITIONS
        .page(entities, filter, request)
        .map(e -> new Summary(e.id(), e.phase(), e.terms(), e.assemblyEventId()));
  }

  /** An edition, be it a draft or not. */
  public Optional<Edition> find(UUID id) {
    return find(id, true);
  }

  /**
   * An edition that the caller may know of.
   *
   * @param drafts whether that is so of drafts
   */
  public Optional<Edition> find(UUID id, boolean drafts) {
    return Optional.ofNullable(entities.find(AwardEdition.class, id))
        .filter(edition -> drafts || edition.phase() != Phase.DRAFT)
        .map(this::told);
  }

  public List<Criterion> criteria(UUID editionId) {
    return parts.criteria(editionId);
  }

  public List<EditionCategory> categories(UUID editionId) {
    return parts.categories(editionId);
  }

  /** The published seed that decides the last ties (A7). */
  public Optional<String> lotSeed(UUID editionId) {
    return sql.find(
        "SELECT lot_seed FROM award_edition WHERE id = ? AND lot_seed IS NOT NULL",
        row -> row.getString(1),
        editionId);
  }

  private Edition told(AwardEdition edition) {
    KnownAssembly assembly =
        edition.assemblyEventId() == null
            ? null
            : assemblies.find(edition.assemblyEventId()).orElseThrow();
    return new Edition(
        edition.id(),
        edition.version(),
        edition.phase(),
        edition.terms(),
        assembly,
        edition.lotSeed(),
        edition.lotSeedPublishedAt(),
        edition.announcedAt(),
        parts.categories(edition.id()),
        parts.criteria(edition.id()));
  }
}
