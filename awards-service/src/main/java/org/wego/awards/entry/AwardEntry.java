package org.wego.awards.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.wego.awards.AwardsError;
import org.wego.platform.id.Ids;
import org.wego.platform.messaging.stream.EventSequence;
import org.wego.platform.problem.ProblemException;

/** A city's entry for an award, from its draft to what the screening found (A3, A4). */
@Entity
@Table(name = "award_entry")
class AwardEntry {

  @Id private UUID id;

  @Column(name = "edition_id", nullable = false)
  private UUID editionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private EntryState state;

  @Embedded private EnteringCity city;

  @Column(name = "owner_member_id")
  private UUID ownerMemberId;

  @Column(name = "owner_subject", nullable = false)
  private String ownerSubject;

  @Embedded private EntryText text;
  @Embedded private EntryContact contact;
  @Embedded private CityAuthorization authorization;

  @Column(name = "duplicate_of")
  private UUID duplicateOf;

  @Column(name = "entry_slot")
  private Short slot;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawal_reason")
  private String withdrawalReason;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Embedded private EventSequence events = new EventSequence();

  protected AwardEntry() {}

  /** A new draft. */
  AwardEntry(UUID editionId, EntryOwner owner, EnteringCity city, EntryDraft draft, Instant at) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.state = EntryState.DRAFT;
    this.ownerMemberId = owner.memberId();
    this.ownerSubject = owner.subject();
    this.createdAt = at;
    write(city, draft, at);
  }

  /** Rewrites the draft; nothing else can be rewritten. */
  void revise(EnteringCity newCity, EntryDraft draft, Instant at) {
    requireDraft();
    write(newCity, draft, at);
  }

  /**
   * Refuses whatever only a draft allows.
   *
   * @throws ProblemException ENTRY_NOT_DRAFT
   */
  void requireDraft() {
    if (state != EntryState.DRAFT) {
      throw new ProblemException(AwardsError.ENTRY_NOT_DRAFT, "The entry is " + state);
    }
  }

  /**
   * Hands the draft in, which was found complete.
   *
   * @param presentCity as it is known at the submission
   * @param place which of its city's entries it is, from 1
   */
  EntryEvent.Submitted submit(EnteringCity presentCity, int place, Instant at) {
    requireDraft();
    city = presentCity;
    state = EntryState.SUBMITTED;
    slot = (short) place;
    submittedAt = at;
    updatedAt = at;
    return new EntryEvent.Submitted(events.next(), at, details());
  }

  /** Takes back what was handed in; its place among its city's entries is free again (A3). */
  EntryEvent.Withdrawn withdraw(String reason, Instant at) {
    requireHandedIn();
    state = EntryState.WITHDRAWN;
    withdrawnAt = at;
    withdrawalReason = reason;
    updatedAt = at;
    return new EntryEvent.Withdrawn(events.next(), at, details());
  }

  /**
   * Notes what the screening found; a later one counts instead (A4). While it is ineligible its
   * place among its city's entries is free (A3).
   *
   * @param freePlace tells, or refuses, the place that it takes when it is eligible after all
   */
  EntryEvent.Screened screen(ScreeningOutcome outcome, IntSupplier freePlace, Instant at) {
    requireHandedIn();
    if (state == EntryState.INELIGIBLE && outcome == ScreeningOutcome.ELIGIBLE) {
      slot = (short) freePlace.getAsInt();
    }
    state = outcome.state();
    updatedAt = at;
    return new EntryEvent.Screened(events.next(), at, details());
  }

  /**
   * Forgets whom to write to.
   *
   * @return whether anybody was known
   */
  boolean forgetContact(Instant at) {
    if (contact == null) {
      return false;
    }
    contact = null;
    updatedAt = at;
    return true;
  }

  /** Whether it is, or was, more than a draft. */
  boolean wasHandedIn() {
    return state != EntryState.DRAFT;
  }

  /** Notes that it repeats another entry; {@code null} for none. */
  void repeat(UUID other, Instant at) {
    duplicateOf = other;
    updatedAt = at;
  }

  boolean isDuplicate() {
    return duplicateOf != null;
  }

  boolean isDuplicateOf(UUID other) {
    return other.equals(duplicateOf);
  }

  /**
   * Refuses a draft, and what was taken back.
   *
   * @throws ProblemException ENTRY_NOT_SUBMITTED
   */
  void requireHandedIn() {
    if (!state.handedIn()) {
      throw new ProblemException(AwardsError.ENTRY_NOT_SUBMITTED, "The entry is " + state);
    }
  }

  /** Tells the present state once more. */
  EntryEvent.Snapshot snapshot(Instant at) {
    return new EntryEvent.Snapshot(events.next(), at, details());
  }

  UUID id() {
    return id;
  }

  UUID editionId() {
    return editionId;
  }

  EntryOwner owner() {
    return new EntryOwner(ownerMemberId, ownerSubject);
  }

  EntryDetails details() {
    return new EntryDetails(
        id,
        editionId,
        state,
        city,
        owner(),
        text,
        contact,
        authorization,
        duplicateOf,
        submittedAt,
        withdrawnAt,
        withdrawalReason,
        createdAt,
        updatedAt,
        version);
  }

  private void write(EnteringCity newCity, EntryDraft draft, Instant at) {
    city = newCity;
    text = draft.text();
    contact = draft.contact();
    authorization = draft.authorization();
    updatedAt = at;
  }
}
