package org.wego.events.delegation.rest;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.delegation.DelegationDetails;
import org.wego.events.delegation.Person;

/** What can be changed of a delegation: its persons, all of them at once. */
@Schema(name = "DelegationChangeRequest")
public record DelegationChangeRequest(
    @NotEmpty
        @Size(max = 200)
        @Schema(
            description =
                "All of them: those with an id stay, those without one are added, and who is not"
                    + " named leaves")
        List<@NotNull PersonBody> persons) {

  List<Person> toPersons() {
    return persons.stream().map(PersonBody::toPerson).toList();
  }

  static DelegationChangeRequest from(DelegationDetails delegation) {
    return new DelegationChangeRequest(
        delegation.persons().stream().map(PersonBody::from).toList());
  }
}
