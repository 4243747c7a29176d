package org.wego.membership.dataexport;

import java.util.List;

/**
 * What a feature holds about members, for a member that asks for all of it. Every table that refers
 * to a member is in one of these, or is named as an exception by a test.
 */
public interface MemberDataSource {

  List<MemberSection> sections();
}
