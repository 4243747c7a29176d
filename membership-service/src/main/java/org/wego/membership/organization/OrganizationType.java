package org.wego.membership.organization;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What kind of organization it is; the type alone decides what it can become (M1). */
public enum OrganizationType {
  CITY,
  LOCAL_GOVERNMENT,
  REGIONAL_ASSOCIATION,
  GOVERNMENT_AGENCY;

  /** The category that an admission gives: FULL to local governments, FRIENDSHIP to others. */
  public Category admittedAs() {
    return switch (this) {
      case CITY, LOCAL_GOVERNMENT -> Category.FULL;
      case REGIONAL_ASSOCIATION, GOVERNMENT_AGENCY -> Category.FRIENDSHIP;
    };
  }

  /** Whether a submitted application makes it an Associate at once (M2, M4). */
  public boolean becomesAssociate() {
    return admittedAs() == Category.FULL;
  }

  /** The types that are admitted to the same category as this one. */
  public Set<OrganizationType> sameKind() {
    return Arrays.stream(values())
        .filter(type -> type.admittedAs() == admittedAs())
        .collect(Collectors.toSet());
  }

  /** Whether an organization of this type can ever be in the category (M1). */
  public boolean allows(Category category) {
    return category == admittedAs() || (category == Category.ASSOCIATE && becomesAssociate());
  }
}
