package org.wego.awards.judge;

import java.util.Set;

/**
 * Whom a member proposes as a judge.
 *
 * @param statement why this is a leading expert
 */
public record Nominee(
    String name, String email, String language, Set<Expertise> expertise, String statement) {}
