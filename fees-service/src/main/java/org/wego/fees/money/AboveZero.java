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
import java.math.BigDecimal;
import org.wego.platform.http.json.Money;

/**
 * An amount of money above zero, and of no more digits than transfers have: sums of many stay
 * within what the ledger holds.
 */
@Documented
@Constraint(validatedBy = AboveZero.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface AboveZero {

  String message() default "must be above zero, and below 1000000000";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Leaves what is missing to other constraints. */
  final class Check implements ConstraintValidator<AboveZero, Money> {

    private static final BigDecimal LIMIT = BigDecimal.ONE.movePointRight(9);

    @Override
    public boolean isValid(Money money, ConstraintValidatorContext context) {
      return money == null
          || money.amount() == null
          || money.amount().signum() > 0 && money.amount().compareTo(LIMIT) < 0;
    }
  }
}
