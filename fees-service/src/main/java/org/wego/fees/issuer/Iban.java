package org.wego.fees.issuer;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.iban4j.IbanUtil;

/** An IBAN without spaces: the shape of its country, and check digits that hold (ISO 13616). */
@Documented
@Constraint(validatedBy = Iban.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Iban {

  String message() default "is no IBAN: check the country, the length and the check digits";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Leaves what is missing to other constraints. */
  final class Check implements ConstraintValidator<Iban, String> {
    @Override
    public boolean isValid(String iban, ConstraintValidatorContext context) {
      return iban == null || IbanUtil.isValid(iban);
    }
  }
}
