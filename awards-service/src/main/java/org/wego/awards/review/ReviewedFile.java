package org.wego.awards.review;

/** A supporting file of an entry with its content, as one judge sees it. */
public record ReviewedFile(ReviewedAttachment attachment, byte[] content) {}
