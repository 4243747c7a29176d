package org.wego.membership.member;

import org.wego.platform.text.NameKey;

/** By what a file names a member: its country and its comparable name (M8). */
public record MemberName(String country, String nameKey) {

  public static MemberName of(String country, String name) {
    return new MemberName(country, NameKey.of(name));
  }
}
