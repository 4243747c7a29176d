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
import org.wego.platform.text.NameKey;

/** The text can name something: it holds a letter or a digit, so that it can be compared (M8). */
@Documented
@Constraint(validatedBy = Name.Comparable.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Name {

  String message() default "must hold a letter or a digit";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks for a comparable form that is not empty. */
  class Comparable implements ConstraintValidator<Name, String> {
    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null || value.isBlank() || !NameKey.of(value).isEmpty();
    }
  }
}
