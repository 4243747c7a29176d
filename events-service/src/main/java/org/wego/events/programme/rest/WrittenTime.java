package org.wego.events.programme.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.wego.events.programme.HostTime;

/** The text is a time to the minute: of the host's clocks, or with its offset. */
@Documented
@Constraint(validatedBy = WrittenTime.Known.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface WrittenTime {

  String message() default "must be a time to the minute, as in 2017-06-27T09:00 or with an offset";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Leaves what is missing to other constraints. */
  final class Known implements ConstraintValidator<WrittenTime, String> {
    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return text == null || HostTime.isWritten(text);
    }
  }
}
