package org.wego.membership.member;

import java.util.UUID;

/** Another member, by name. */
public record MemberLink(UUID id, String name) {}
