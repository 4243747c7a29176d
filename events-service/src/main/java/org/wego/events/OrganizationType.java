package org.wego.events;

/** What an organization is (M1). */
public enum OrganizationType {
  CITY,
  LOCAL_GOVERNMENT,
  REGIONAL_ASSOCIATION,
  GOVERNMENT_AGENCY
}
