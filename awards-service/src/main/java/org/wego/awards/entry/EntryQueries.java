package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.text.NameKey;

/**
 * The read side of entries for entrants and the Secretariat: what is not the caller's, or of an
 * edition whose phase hides it (A4), is not found.
 */
@ApplicationScoped
public class EntryQueries {

  private static final Listing<ListedEntry> LIST =
      new Listing<>(
          ListedEntry.class,
          Keyset.<ListedEntry, UUID>endingIn("r.id", UUID.class, ListedEntry::id)
              .by("updatedAt", "r.updatedAt", Instant.class, ListedEntry::updatedAt)
              .by("cityName", "r.cityName", String.class, ListedEntry::cityName)
              .by("country", "r.country", String.class, ListedEntry::country)
              .byNullable("submittedAt", "r.submittedAt", Instant.class, ListedEntry::submittedAt)
              .byNullable("title", "r.title", String.class, ListedEntry::title)
              .defaultById());

  private static final Listing<AwardEntry> ONE =
      new Listing<>(
          AwardEntry.class,
          Keyset.<AwardEntry, UUID>endingIn("r.id", UUID.class, AwardEntry::id).defaultById());

  @Inject EntityManager entities;
  @Inject EntryEditions editions;
  @Inject PhasePermissions permissions;

  /**
   * Narrows a list of entries; what is {@code null} does not.
   *
   * @param city a part of the city's name, however it is written
   */
  public record Wanted(
      UUID editionId,
      AwardCategory category,
      EntryState state,
      String country,
      UUID memberId,
      String city) {}

  /** The entries within the scope, page by page. */
  public Page<ListedEntry> list(EntryScope scope, Wanted wanted, PageRequest request) {
    Filter filter =
        within(scope)
            .and(
                "r.editionId in :seen",
                Map.of("seen", editions.allowing(party(scope), Act.SEE_ENTRY)))
            .equal("editionId", wanted.editionId())
            .equal("category", wanted.category())
            .equal("state", wanted.state())
            .equal("country", wanted.country())
            .equal("memberId", wanted.memberId());
    if (wanted.city() != null) {
      String written = wanted.city().replaceAll("[!%_]", "!$0");
      // A key holds letters and digits only, so nothing in it is a wildcard.
      filter.and(
          "r.cityKey like :cityKey or r.nativeCityName like :nativeName escape '!'",
          Map.of(
              "cityKey", "%" + NameKey.of(wanted.city()) + "%", "nativeName", "%" + written + "%"));
    }
    return LIST.page(entities, filter, request);
  }

  /** The entries that were linked as duplicates of this one, for the Secretariat. */
  public Page<ListedEntry> duplicatesOf(UUID id, PageRequest request) {
    return LIST.page(entities, new Filter().equal("duplicateOf", id), request);
  }

  /**
   * One entry, unless it is not the caller's.
   *
   * @throws org.wego.platform.problem.ProblemException PHASE_FORBIDS when the phase of its edition
   *     hides it from its own people
   */
  public Optional<EntryDetails> find(UUID id, EntryScope scope) {
    Optional<EntryDetails> entry =
        ONE.find(entities, within(scope).equal("id", id)).map(AwardEntry::details);
    entry.ifPresent(found -> permissions.require(found.editionId(), party(scope), Act.SEE_ENTRY));
    return entry;
  }

  private static Party party(EntryScope scope) {
    return scope.all() ? Party.SECRETARIAT : Party.ENTRANT;
  }

  private static Filter within(EntryScope scope) {
    return new Filter().and(scope.condition(), scope.parameters());
  }
}
