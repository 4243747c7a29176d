package org.wego.events.motion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.motion.Choice;
import org.wego.events.vote.Secrecy;

/** A ballot that is in the box. */
@Schema(name = "MotionBallot")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MotionBallotResponse(
    UUID motionId,
    UUID memberId,
    Secrecy secrecy,
    @Schema(description = "Of a named ballot; a secret one is not told again") Choice choice) {}
