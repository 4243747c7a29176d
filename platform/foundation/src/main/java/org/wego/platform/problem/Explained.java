package org.wego.platform.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Explains an {@link ErrorCode} to callers. The page {@code docs/errors.md} is written from this,
 * so each is a sentence, with {@code `code`} in backticks where a name of the API is meant.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Explained {

  /** What leads to the answer. */
  String cause();

  /** What the caller does about it. */
  String cure();
}
