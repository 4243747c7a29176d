package org.wego.fees.issuer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads the versions of the issuer. */
@ApplicationScoped
public class IssuerQueries {

  private static final Listing<IssuerVersion> VERSIONS =
      new Listing<>(
          IssuerVersion.class,
          Keyset.<IssuerVersion, UUID>endingIn("r.id", UUID.class, IssuerVersion::id)
              .by("validFrom", "r.validFrom", LocalDate.class, IssuerVersion::validFrom)
              .by("revision", "r.revision", Long.class, IssuerVersion::revision)
              .defaultSort("-validFrom,-revision"));

  @Inject EntityManager entities;

  /** The versions, the one that begins last first, corrections before what they correct. */
  public Page<Issuer> list(PageRequest request) {
    return VERSIONS.page(entities, new Filter(), request).map(IssuerVersion::toIssuer);
  }

  public Optional<Issuer> find(UUID id) {
    return VERSIONS.find(entities, new Filter().equal("id", id)).map(IssuerVersion::toIssuer);
  }
}
