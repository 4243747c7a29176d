package org.wego.membership.erasure;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.wego.membership.SmallLetters;

/**
 * What a person who is to be erased is known by. It grows while the features recognise the person:
 * an address leads to a contact, the contact to a name, and the name to a signatory of the same
 * member. Texts are compared in small letters.
 */
public final class Person {

  /** In the place of what may not be empty. */
  public static final String ERASED = "(erased)";

  private final Set<String> emails = new TreeSet<>();
  private final Set<String> names = new TreeSet<>();
  private final Set<UUID> refs = new TreeSet<>();
  private final Set<UUID> memberIds = new TreeSet<>();

  /** An e-mail address of the person; {@code null} says nothing. */
  public void addEmail(String email) {
    add(emails, email);
  }

  /** A name of the person in any script; {@code null} says nothing. */
  public void addName(String name) {
    add(names, name);
  }

  /** An id of something that is all about this person, as the history names persons. */
  public void addRef(UUID ref) {
    refs.add(ref);
  }

  /** A member that the person belongs to. A name counts there only: others may have it too. */
  public void addMember(UUID memberId) {
    if (memberId != null) {
      memberIds.add(memberId);
    }
  }

  public String[] emails() {
    return emails.toArray(String[]::new);
  }

  public String[] names() {
    return names.toArray(String[]::new);
  }

  public UUID[] refs() {
    return refs.toArray(UUID[]::new);
  }

  public UUID[] memberIds() {
    return memberIds.toArray(UUID[]::new);
  }

  /** Whether a text names the person or one of the addresses. */
  boolean isNamedIn(String text) {
    String small = SmallLetters.of(text);
    return emails.stream().anyMatch(small::contains) || names.stream().anyMatch(small::contains);
  }

  /** How much is known. */
  int size() {
    return emails.size() + names.size() + refs.size() + memberIds.size();
  }

  private static void add(Collection<String> known, String text) {
    if (text != null && !text.isBlank() && !text.equals(ERASED)) {
      known.add(SmallLetters.of(text.strip()));
    }
  }
}
