package org.wego.events.motion.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.EventsError;
import org.wego.events.motion.Majority;
import org.wego.events.motion.MajorityBasis;
import org.wego.events.motion.MotionTerms;
import org.wego.events.vote.Secrecy;
import org.wego.platform.problem.Faults;

/** What can be changed of a motion while it is a draft. */
public record MotionRevision(
    @Schema(nullable = true, description = "What it belongs to on the agenda") UUID agendaItemId,
    @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\r\\n\\t]*")
        @Schema(examples = "Amendment of the Charter")
        String title,
    @NotBlank @Size(max = 30000) String text,
    @NotNull @Schema(description = "Of what the majority is a fraction") MajorityBasis base,
    @NotNull MajorityItem majority,
    @NotNull @Schema(description = "Whether more than the fraction is needed", examples = "true")
        Boolean strict,
    @NotNull Secrecy secrecy) {

  static MotionRevision from(MotionTerms terms) {
    Majority majority = terms.majority();
    return new MotionRevision(
        terms.agendaItemId(),
        terms.title(),
        terms.text(),
        majority.base(),
        new MajorityItem(majority.numerator(), majority.denominator()),
        majority.strict(),
        terms.secrecy());
  }

  @JsonIgnore
  MotionTerms toTerms() {
    boolean whole = majority.numerator().equals(majority.denominator());
    new Faults()
        .addIf(
            majority.numerator() > majority.denominator(),
            "/majority",
            "OUT_OF_RANGE",
            "A majority is a part of the whole")
        .addIf(strict && whole, "/strict", "CONTRADICTION", "Nothing is more than all")
        .throwIfAny(EventsError.MOTION_INVALID);
    return new MotionTerms(
        agendaItemId,
        title.strip(),
        text.strip(),
        new Majority(base, majority.numerator(), majority.denominator(), strict),
        secrecy);
  }
}
