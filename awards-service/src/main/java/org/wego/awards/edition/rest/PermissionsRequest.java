package org.wego.awards.edition.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.Permission;
import org.wego.awards.edition.Phase;

/** What an edition permits, all at once. */
@Schema(name = "AwardPermissionsRequest")
public record PermissionsRequest(@NotNull @Size(max = 200) List<@NotNull Item> permissions) {

  /** The phases in which a party may do something. */
  @Schema(name = "AwardPermissionRequest")
  public record Item(
      @NotNull Party party, @NotNull Act act, @NotNull @Size(max = 7) List<@NotNull Phase> phases) {

    Permission toPermission() {
      return new Permission(party, act, phases);
    }
  }

  List<Permission> toPermissions() {
    return permissions.stream().map(Item::toPermission).toList();
  }
}
