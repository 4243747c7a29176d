package org.wego.fees.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.wego.fees.Scope;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads the reminders that went out. */
@ApplicationScoped
public class ReminderQueries {

  private static final Listing<Reminder> REMINDERS =
      new Listing<>(
          Reminder.class,
          Keyset.<Reminder, UUID>endingIn("r.id", UUID.class, Reminder::id)
              .by("remindedAt", "r.remindedAt", Instant.class, Reminder::remindedAt)
              .defaultSort("-remindedAt"));

  @Inject EntityManager entities;

  /** Narrows a list of reminders; what is {@code null} does not. */
  public record Wanted(UUID invoiceId, UUID memberId, Integer level) {}

  /** The reminders within the scope, the latest first unless asked otherwise. */
  public Page<Reminder> list(Scope scope, Wanted wanted, PageRequest request) {
    return REMINDERS.page(
        entities,
        new Filter()
            .equal("memberId", scope.memberId())
            .equal("invoiceId", wanted.invoiceId())
            .equal("memberId", wanted.memberId())
            .equal("level", wanted.level()),
        request);
  }
}
