package org.wego.membership.dataexport;

import java.util.Set;

/**
 * A part of a member's data.
 *
 * @param name its field in the document
 * @param tables what it reads
 * @param sql the rows of the member {@code :member}; the columns become fields
 */
public record MemberSection(String name, Set<String> tables, String sql) {

  public static MemberSection of(String name, String table, String sql) {
    return new MemberSection(name, Set.of(table), sql);
  }
}
