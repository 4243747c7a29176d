package org.wego.membership.organization;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.wego.platform.text.NameKey;

/**
 * The text can name something: it holds a letter or a digit, so that it can be compared (M8), and
 * is one line that reads as it is written. A name stands in lists, letters, subjects and tables,
 * where a second line would be taken for something of its own.
 */
@Documented
@Constraint(validatedBy = Name.Comparable.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Name {

  String message() default "must hold a letter or a digit";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks for a comparable form that is not empty, of a text of one line. */
  class Comparable implements ConstraintValidator<Name, String> {

    /** Breaks of lines, and what turns the direction of the letters that follow. */
    private static final Pattern ODD =
        Pattern.compile("[\\t\\n\\r\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      if (value == null || value.isBlank()) {
        return true;
      }
      if (!ODD.matcher(value).find()) {
        return !NameKey.of(value).isEmpty();
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(
              "must be one line without marks that turn its direction")
          .addConstraintViolation();
      return false;
    }
  }
}
