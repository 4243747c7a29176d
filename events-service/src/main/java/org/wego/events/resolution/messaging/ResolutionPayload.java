package org.wego.events.resolution.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.events.resolution.ResolutionAdopted;

/** The contract's record of a resolution that was adopted. */
record ResolutionPayload(
    UUID resolutionId,
    String number,
    String title,
    AssemblyPayload assembly,
    UUID motionId,
    LocalDate adoptedOn,
    VotesPayload votes) {

  record AssemblyPayload(UUID id, int ordinal, LocalDate heldOn) {}

  record VotesPayload(int inFavour, int against, int abstained) {}

  static ResolutionPayload from(ResolutionAdopted event) {
    return new ResolutionPayload(
        event.resolutionId(),
        event.number(),
        event.title(),
        new AssemblyPayload(
            event.assembly().id(), event.assembly().ordinal(), event.assembly().heldOn()),
        event.motionId(),
        event.adoptedOn(),
        new VotesPayload(
            event.votes().inFavour(), event.votes().against(), event.votes().abstained()));
  }
}
