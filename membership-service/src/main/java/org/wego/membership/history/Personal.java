package org.wego.membership.history;

import java.util.UUID;

/**
 * What a change says about a person. It is kept apart, so that an erasure can take it away and
 * leave the rest of the history.
 *
 * @param personRef by which an erasure finds it, such as the contact's id
 * @param before a record or map, {@code null} for none; the same for {@code after}
 */
public record Personal(UUID personRef, Object before, Object after) {}
