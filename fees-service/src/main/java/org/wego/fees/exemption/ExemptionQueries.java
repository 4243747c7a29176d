package org.wego.fees.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wego.fees.Scope;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads exemptions. */
@ApplicationScoped
public class ExemptionQueries {

  private static final Listing<Exemption> EXEMPTIONS =
      new Listing<>(
          Exemption.class,
          Keyset.<Exemption, UUID>endingIn("r.id", UUID.class, Exemption::id)
              .by("feeYear", "r.feeYear", Integer.class, Exemption::feeYear)
              .by("grantedOn", "r.grantedOn", LocalDate.class, Exemption::grantedOn)
              .defaultSort("-feeYear"));

  @Inject EntityManager entities;

  /** Narrows a list of exemptions; what is {@code null} does not. */
  public record Wanted(Integer feeYear, UUID memberId, ExemptionBasis basis) {}

  /** The exemptions within the scope, revoked ones too, without their credits. */
  public Page<Exemption> list(Scope scope, Wanted wanted, PageRequest request) {
    return EXEMPTIONS.page(
        entities,
        within(scope)
            .equal("feeYear", wanted.feeYear())
            .equal("memberId", wanted.memberId())
            .equal("basis", wanted.basis()),
        request);
  }

  /** The exemption with its credits, unless it is unknown or outside the scope. */
  public Optional<Exemption> find(UUID id, Scope scope) {
    return EXEMPTIONS.find(entities, within(scope).equal("id", id), "credits");
  }

  private static Filter within(Scope scope) {
    return new Filter().equal("memberId", scope.memberId());
  }
}
