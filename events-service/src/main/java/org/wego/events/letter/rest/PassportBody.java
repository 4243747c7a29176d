package org.wego.events.letter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.letter.Passport;
import org.wego.platform.http.json.CountryCode;

/** What a letter says of the passport of whom it invites. */
@Schema(name = "Passport")
public record PassportBody(
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(description = "As it is in the passport", examples = "PARK JI WOO")
        String name,
    @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9<-]+") @Schema(examples = "M12345678")
        String number,
    @NotNull @CountryCode @Schema(examples = "KR", pattern = "[A-Z]{2}") String nationality,
    @NotNull @Schema(examples = "1975-04-01") LocalDate birthDate,
    @NotNull @Schema(description = "Not before the end of the event", examples = "2021-03-31")
        LocalDate expiresOn) {

  Passport toPassport() {
    return new Passport(name.strip(), number, nationality, birthDate, expiresOn);
  }

  static PassportBody from(Passport passport) {
    return new PassportBody(
        passport.name(),
        passport.number(),
        passport.nationality(),
        passport.birthDate(),
        passport.expiresOn());
  }

  /** Tells nothing, because all of it is personal. */
  @Override
  public String toString() {
    return "PassportBody";
  }
}
