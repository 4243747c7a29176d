package org.wego.membership.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.membership.organization.Region;

/**
 * Which applications a caller may see. It is part of every query, so that what is not the caller's
 * is not found at all.
 *
 * @param all every application: the Secretariat and the Executive Committee
 * @param region those of one region, for a Regional Office; {@code null} for none
 * @param applicant those that this subject drew up, {@code null} for none
 * @param memberId those of this member, {@code null} for none
 */
public record Visibility(boolean all, Region region, String applicant, UUID memberId) {

  /** Every application. */
  public static final Visibility ALL = new Visibility(true, null, null, null);

  /** The condition on an application {@code a} in the query's language. */
  String condition() {
    if (all) {
      return "1 = 1";
    }
    List<String> alternatives = new ArrayList<>(List.of("1 = 0"));
    if (region != null) {
      alternatives.add("a.organization.region = :visibleRegion");
    }
    if (applicant != null) {
      alternatives.add("a.applicant = :visibleApplicant");
    }
    if (memberId != null) {
      alternatives.add("a.memberId = :visibleMember");
    }
    return "(" + String.join(" or ", alternatives) + ")";
  }

  /** The values of the condition's named parameters. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    if (!all) {
      parameters.put("visibleRegion", region);
      parameters.put("visibleApplicant", applicant);
      parameters.put("visibleMember", memberId);
      parameters.values().removeIf(value -> value == null);
    }
    return parameters;
  }
}
