package org.wego.awards.entry;

/** A file of an entry to be read. */
public record AttachmentFile(Attachment attachment, byte[] content) {}
