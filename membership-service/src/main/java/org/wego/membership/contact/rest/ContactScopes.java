package org.wego.membership.contact.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.wego.membership.member.MemberScope;
import org.wego.platform.http.security.Caller;

/** Whose contacts the caller may read and verify, and whose it may change. */
@RequestScoped
class ContactScopes {

  @Inject Caller caller;

  /** All for the Secretariat, those of its region for a Regional Office, a member's own. */
  MemberScope toRead() {
    return MemberScope.of(caller);
  }

  /** A Regional Office liaises with members (G4); what they say of themselves is theirs. */
  MemberScope toChange() {
    MemberScope read = toRead();
    return new MemberScope(read.all(), null, read.memberId());
  }
}
