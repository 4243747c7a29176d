package org.wego.platform.http.page;

/**
 * Which page of a list is asked for; see {@link ListParameters#page()}.
 *
 * @param limit number of rows, from 1 to {@link ListParameters#MAX_LIMIT}
 * @param cursor opaque cursor from the page before, or {@code null} for the first page
 * @param count whether the total is wanted
 * @param sort sort keys as in {@code name,-createdAt}, or {@code null} for the list's own order
 * @param list what the list is: its path and filters, to which its cursors are bound
 */
public record PageRequest(int limit, String cursor, boolean count, String sort, String list) {}
