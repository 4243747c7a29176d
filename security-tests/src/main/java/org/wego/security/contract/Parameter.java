package org.wego.security.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param name as it is sent
 * @param in {@code path}, {@code query} or {@code header}
 * @param required whether a call without it is wrong
 * @param schema what it may hold; references resolve in {@link Contract#resolved}
 * @param example what the contract shows, missing where it shows nothing
 */
public record Parameter(
    String name, String in, boolean required, JsonNode schema, JsonNode example) {}
