package org.wego.events.delegation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.delegation.ParticipantDetails;
import org.wego.events.delegation.Person;
import org.wego.events.delegation.PersonRole;

/** A person, as a delegation names it. */
@Schema(name = "DelegationPersonRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonBody(
    @Schema(
            nullable = true,
            description = "Of a person whom the delegation has already; absent for a new one")
        UUID id,
    @NotNull @Schema(examples = "HEAD") PersonRole role,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(
            nullable = true,
            description = "Needed, unless who this is was erased",
            examples = "Park Ji-woo")
        String name,
    @Email(regexp = "[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+")
        @Size(max = 254)
        @Schema(
            nullable = true,
            description = "Needed of the head, whom the delegation is written to",
            examples = "jiwoo.park@seoul.example")
        String email,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, examples = "Deputy Mayor")
        String position,
    @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        @Size(max = 35)
        @Schema(
            nullable = true,
            description = "BCP 47 tag of the language to write in, English unless given",
            examples = "ko")
        String language,
    @Size(min = 1, max = 255)
        @Pattern(regexp = "\\S+")
        @Schema(
            nullable = true,
            description = "The login (`sub`) that may act for the person in the event")
        String subject) {

  Person toPerson() {
    return new Person(
        id, role, strip(name), email, strip(position), language == null ? "en" : language, subject);
  }

  static PersonBody from(ParticipantDetails person) {
    return new PersonBody(
        person.id(),
        person.role(),
        person.name(),
        person.email(),
        person.position(),
        person.language(),
        person.subject());
  }

  /** The text without spaces around it, {@code null} when nothing is left. */
  private static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Tells which person, and nothing that is personal. */
  @Override
  public String toString() {
    return "PersonBody[" + id + ", " + role + "]";
  }
}
