package org.wego.fees;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** A period within bounds, whatever the months in it. */
@Documented
@Constraint(validatedBy = Days.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Days {

  String message() default "must be a period of {min} to {max} days";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  int min();

  int max();

  /** Counts the days from the beginning of a year with a leap day. */
  final class Check implements ConstraintValidator<Days, Period> {

    private static final LocalDate START = LocalDate.of(2000, 1, 1);

    private int min;
    private int max;

    @Override
    public void initialize(Days bounds) {
      min = bounds.min();
      max = bounds.max();
    }

    @Override
    public boolean isValid(Period period, ConstraintValidatorContext context) {
      if (period == null) {
        return true;
      }
      if (Math.abs(period.toTotalMonths()) > max || Math.abs((long) period.getDays()) > max) {
        return false;
      }
      long days = ChronoUnit.DAYS.between(START, START.plus(period));
      return days >= min && days <= max;
    }
  }
}
