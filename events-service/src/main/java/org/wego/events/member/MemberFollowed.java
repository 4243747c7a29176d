package org.wego.events.member;

/** What is known of a member is now as membership told; fired in the same transaction. */
public record MemberFollowed(KnownMember member) {}
