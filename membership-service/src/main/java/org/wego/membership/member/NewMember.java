package org.wego.membership.member;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Organization;

/** A member that comes from the roster, with its one period. */
public record NewMember(
    UUID id, Organization organization, boolean founding, Category category, LocalDate since) {}
