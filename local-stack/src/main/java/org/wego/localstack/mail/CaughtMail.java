package org.wego.localstack.mail;

import java.time.Instant;

/**
 * A mail that was caught.
 *
 * @param number counted from 1 in the stack
 * @param text the body, without the headers
 */
public record CaughtMail(int number, Instant caughtAt, String to, String subject, String text) {}
