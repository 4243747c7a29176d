package org.wego.membership.partner.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import org.wego.membership.partner.SigningDate;

/** The text is a day or a month (G6). */
@Documented
@Constraint(validatedBy = SignedOn.DayOrMonth.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface SignedOn {

  String message() default "must be a day as in 2011-01-15 or a month as in 2011-01";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Tries to read it. */
  class DayOrMonth implements ConstraintValidator<SignedOn, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      if (value == null) {
        return true;
      }
      try {
        SigningDate.parse(value);
        return true;
      } catch (DateTimeException e) {
        return false;
      }
    }
  }
}
