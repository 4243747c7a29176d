package org.wego.awards.judge;

import java.util.Set;

/**
 * Whom a member proposes as a judge.
 *
 * @param email {@code null} once the nominee was erased
 * @param statement why this is a leading expert, {@code null} once erased
 */
public record Nominee(
    String name, String email, String language, Set<Expertise> expertise, String statement) {}
