package org.wego.events.resolution.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.resolution.AdoptedResolution;
import org.wego.events.resolution.Decided;

/** A resolution of an Assembly. */
@Schema(name = "Resolution")
public record ResolutionResponse(
    UUID id,
    @Schema(examples = "GA4-R01") String number,
    @Schema(description = "The Assembly") UUID eventId,
    @Schema(description = "The motion that was carried; its result has the vote") UUID motionId,
    @Schema(description = "The day of the vote, where the Assembly was") LocalDate adoptedOn,
    VotesItem votes,
    @Schema(description = "1 for the text as it was adopted", examples = "1") int textVersion,
    @Schema(examples = "Amendment of the Charter") String title,
    @Schema(description = "In its latest version") String text) {

  /** The votes that adopted it. */
  @Schema(name = "ResolutionVotes")
  public record VotesItem(
      @Schema(examples = "34") int inFavour,
      @Schema(examples = "26") int against,
      @Schema(examples = "1") int abstained) {}

  static ResolutionResponse from(AdoptedResolution resolution) {
    Decided.Votes votes = resolution.votes();
    return new ResolutionResponse(
        resolution.id(),
        resolution.number(),
        resolution.eventId(),
        resolution.motionId(),
        resolution.adoptedOn(),
        new VotesItem(votes.inFavour(), votes.against(), votes.abstained()),
        resolution.textVersion(),
        resolution.title(),
        resolution.text());
  }
}
