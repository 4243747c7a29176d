package org.wego.events.agenda;

import java.util.UUID;

/**
 * A place in an agenda.
 *
 * @param parentId under which item, {@code null} at the top
 * @param position which of the items there, from 1; {@code null} for the last
 */
public record AgendaPlace(UUID parentId, Integer position) {}
