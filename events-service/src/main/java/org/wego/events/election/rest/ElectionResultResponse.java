package org.wego.events.election.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.election.ElectionKind;
import org.wego.events.election.ElectionResult;
import org.wego.events.election.ElectionResult.ElectedMember;
import org.wego.events.election.ElectionState;
import org.wego.events.election.Ground;

/** An election with all that its rounds came to. */
@Schema(name = "ElectionResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElectionResultResponse(
    UUID electionId,
    UUID eventId,
    ElectionKind kind,
    ElectionState state,
    @Schema(examples = "1") int seats,
    @Schema(
            description =
                "The SHA-256 of the sealed seed, in hexadecimal, as it was fixed when the election"
                    + " was called; absent where no lot decides",
            examples = "3138a401d8d6e03107e49921b4685f581b404f457d8c2f58c4bf7ad5cd529383")
        String lotCommitment,
    @Schema(
            description = "The sealed seed; absent until a round was counted by it",
            examples = "5b1f0c3e9a7d4826b0c1d2e3f4a5968778695a4b3c2d1e0f9e8d7c6b5a493827")
        String lotSealedSeed,
    @Schema(
            description = "What the lot is drawn by besides; absent where no lot decides",
            examples = "Lotto 6/45 draw 760: 10 22 27 31 42 43 (12)")
        String lotSeed,
    @Schema(description = "In the order in which they were elected; final once it is DECIDED")
        List<ElectedItem> elected,
    List<ElectionRoundItem> rounds) {

  /** Whom the Assembly elected. */
  @Schema(name = "ElectedMember")
  public record ElectedItem(
      UUID memberId,
      @Schema(examples = "Seoul") String name,
      @Schema(examples = "1") int round,
      Ground ground) {

    static ElectedItem from(ElectedMember member) {
      return new ElectedItem(member.memberId(), member.name(), member.round(), member.ground());
    }
  }

  static ElectionResultResponse from(ElectionResult result) {
    return new ElectionResultResponse(
        result.election().id(),
        result.election().eventId(),
        result.election().kind(),
        result.election().state(),
        result.election().terms().seats(),
        result.election().lotCommitment(),
        result.election().lotSealedSeed(),
        result.election().lotSeed(),
        result.elected().stream().map(ElectedItem::from).toList(),
        result.rounds().stream().map(ElectionRoundItem::from).toList());
  }
}
