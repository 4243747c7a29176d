package org.wego.awards.edition.rest;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PermissionRule;
import org.wego.awards.edition.Phase;

/** What an edition permits, and what it could (A4). */
@Schema(name = "AwardPermissions")
public record PermissionsResponse(List<Item> permissions) {

  /** The phases in which a party may do something. */
  @Schema(name = "AwardPermission")
  public record Item(
      Party party,
      Act act,
      @Schema(description = "In which the party may") Set<Phase> phases,
      @Schema(description = "In which it may in every edition") Set<Phase> fixedPhases,
      @Schema(description = "In which a draft can let it, or not") Set<Phase> possiblePhases) {

    static Item from(PermissionRule rule) {
      return new Item(rule.party(), rule.act(), rule.phases(), rule.fixed(), rule.possible());
    }
  }

  static PermissionsResponse from(List<PermissionRule> rules) {
    return new PermissionsResponse(rules.stream().map(Item::from).toList());
  }
}
