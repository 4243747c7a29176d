package org.wego.membership.member.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All contacts of a member, by type and name. */
@Schema(name = "ContactList")
public record ContactList(List<ContactResponse> items) {}
