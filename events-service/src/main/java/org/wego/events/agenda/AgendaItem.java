package org.wego.events.agenda;

import java.util.UUID;

/**
 * An item of an agenda.
 *
 * @param parentId {@code null} at the top
 * @param number its place in the tree, such as 1.2
 * @param sortKey the number in a form that is ordered as text
 * @param convoked whether it was on the agenda with which the Assembly was called together
 * @param changedSinceConvocation whether it was, with another title or text
 */
public record AgendaItem(
    UUID id,
    UUID eventId,
    UUID parentId,
    String number,
    String sortKey,
    int position,
    AgendaText says,
    boolean convoked,
    boolean changedSinceConvocation,
    long version) {}
