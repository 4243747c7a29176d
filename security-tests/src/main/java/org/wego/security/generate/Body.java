package org.wego.security.generate;

/**
 * What is sent.
 *
 * @param type its media type
 * @param content the bytes
 * @param made how it came about, in words
 */
record Body(String type, byte[] content, String made) {}
