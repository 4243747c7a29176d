package org.wego.fees.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads what members were told of, and what waits to be told. */
@ApplicationScoped
public class NoticeQueries {

  private static final Listing<Notice> NOTICES =
      new Listing<>(
          Notice.class,
          Keyset.<Notice, UUID>endingIn("r.id", UUID.class, Notice::id)
              .by("givenAt", "r.givenAt", Instant.class, Notice::givenAt)
              .defaultSort("-givenAt"));

  @Inject EntityManager entities;

  /** Narrows a list of notices; what is {@code null} does not. */
  public record Wanted(UUID memberId, UUID invoiceId, NoticeKind kind, NoticeState state) {}

  /** The notices, the latest first unless asked otherwise. */
  public Page<Notice> list(Wanted wanted, PageRequest request) {
    return NOTICES.page(
        entities,
        new Filter()
            .equal("memberId", wanted.memberId())
            .equal("invoiceId", wanted.invoiceId())
            .equal("kind", wanted.kind())
            .equal("state", wanted.state()),
        request);
  }
}
