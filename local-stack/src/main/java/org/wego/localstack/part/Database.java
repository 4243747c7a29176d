package org.wego.localstack.part;

import java.nio.file.Path;

/**
 * What a service keeps.
 *
 * @param name of the database, of its owner and of the service's part
 * @param module the service's module, with which the names of its consumer groups begin
 * @param source what the service's events name as theirs, and its relays' locks
 * @param password its owner's
 * @param program the folder of the service's own jars, with the migrations
 */
public record Database(String name, String module, String source, String password, Path program) {}
