package org.wego.fees.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads the entries of bank statements. */
@ApplicationScoped
public class BankEntryQueries {

  private static final Listing<BankEntry> ENTRIES =
      new Listing<>(
          BankEntry.class,
          Keyset.<BankEntry, UUID>endingIn("r.id", UUID.class, BankEntry::id)
              .by("bookedOn", "r.bookedOn", LocalDate.class, BankEntry::bookedOn)
              .by("amount", "r.amount", BigDecimal.class, BankEntry::amount)
              .defaultSort("-bookedOn"));

  @Inject EntityManager entities;
  @Inject FindCandidates findCandidates;
  @Inject EnteredPayments enteredPayments;

  /** Narrows a list of entries; what is {@code null} does not. */
  public record Wanted(
      EntryState state,
      UnmatchedReason reason,
      Direction direction,
      String account,
      LocalDate from,
      LocalDate to) {}

  /** The entries, the latest first unless asked otherwise. */
  public Page<BankEntry> list(Wanted wanted, PageRequest request) {
    return ENTRIES.page(
        entities,
        new Filter()
            .equal("state", wanted.state())
            .equal("unmatchedReason", wanted.reason())
            .equal("direction", wanted.direction())
            .equal("account", wanted.account())
            .from("bookedOn", wanted.from())
            .to("bookedOn", wanted.to()),
        request);
  }

  /** The entry; while it is no payment, with what it may be for, or be. */
  public Optional<BankEntryDetails> find(UUID id) {
    return ENTRIES.find(entities, new Filter().equal("id", id)).map(this::details);
  }

  private BankEntryDetails details(BankEntry entry) {
    return entry.state() == EntryState.MATCHED || entry.direction() == Direction.DEBIT
        ? new BankEntryDetails(entry, List.of(), List.of())
        : new BankEntryDetails(
            entry, findCandidates.of(entry.told()), enteredPayments.of(entry.told()));
  }
}
