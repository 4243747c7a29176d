package org.wego.awards.judge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.judge.ConflictKind;
import org.wego.awards.judge.KnownConflict;

/** A conflict in a list, derived or declared. */
@Schema(name = "Conflict")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConflictItem(
    UUID judgeId,
    @Schema(examples = "Prof. Park Ji-woo") String judgeName,
    UUID entryId,
    @Schema(examples = "Citizens' Town Hall") String entryTitle,
    @Schema(examples = "Seoul") String cityName,
    @Schema(examples = "KR") String country,
    ConflictKind kind,
    @Schema(description = "What both share, or what was declared", examples = "Seoul")
        String detail,
    @Schema(description = "Of a declared one") Instant declaredAt,
    @Schema(description = "Of a declared one", examples = "secretariat") String declaredBy) {

  static ConflictItem from(KnownConflict conflict) {
    return new ConflictItem(
        conflict.judgeId(),
        conflict.judgeName(),
        conflict.entryId(),
        conflict.entryTitle(),
        conflict.cityName(),
        conflict.country(),
        conflict.kind(),
        conflict.detail(),
        conflict.declaredAt(),
        conflict.declaredBy());
  }
}
