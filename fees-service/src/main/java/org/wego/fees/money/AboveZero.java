package org.wego.fees.money;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.wego.platform.http.json.Money;

/** An amount of money above zero. */
@Documented
@Constraint(validatedBy = AboveZero.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface AboveZero {

  String message() default "must be above zero";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Leaves what is missing to other constraints. */
  final class Check implements ConstraintValidator<AboveZero, Money> {
    @Override
    public boolean isValid(Money money, ConstraintValidatorContext context) {
      return money == null || money.amount() == null || money.amount().signum() > 0;
    }
  }
}
