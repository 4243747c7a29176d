package org.wego.events.election.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.vote.Secrecy;

/** A ballot that is in the box of its round. */
@Schema(name = "ElectionBallot")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElectionBallotResponse(
    UUID electionId,
    @Schema(examples = "1") int round,
    UUID memberId,
    Secrecy secrecy,
    @Schema(description = "Of a named ballot; a secret one is not told again")
        List<String> options) {}
