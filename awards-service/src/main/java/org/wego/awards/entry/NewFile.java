package org.wego.awards.entry;

/**
 * A file that is to be attached.
 *
 * @param name as it is called where it comes from, without a folder
 * @param declaredType the media type that the caller gave, without parameters; {@code null} for
 *     none
 */
public record NewFile(AttachmentKind kind, String name, String declaredType, byte[] content) {}
