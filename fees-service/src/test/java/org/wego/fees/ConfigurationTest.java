package org.wego.fees;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that would stop the service from working, or from being right, stops its start. */
class ConfigurationTest {

  private static final ValidatorFactory VALIDATORS =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory();

  @ParameterizedTest
  @CsvSource({
    "run.FeeRunConfig, wego.fees.run.chunk-size, 0",
    "run.FeeRunConfig, wego.fees.run.workers, 0",
    "run.FeeRunConfig, wego.fees.run.chunk-pause, -1s",
    "run.FeeRunConfig, wego.fees.run.poll-interval, 0s",
    "standing.StandingConfig, wego.fees.standing.chunk-size, 0",
    "exemption.ExemptionConfig, wego.fees.exemption.credits-needed, 0",
    "payment.PaymentConfig, wego.fees.payment.shortfall-tolerance, -0.01",
    "payment.PaymentConfig, wego.fees.payment.shortfall-tolerance, 5000",
    "invoice.InvoiceConfig, wego.fees.invoice.due-after, P-1D",
    "invoice.InvoiceConfig, wego.fees.invoice.due-after, P0D",
    "invoice.InvoiceConfig, wego.fees.invoice.due-after, P5Y",
    "notice.MailConfig, wego.fees.mail.batch-size, 0",
    "notice.MailConfig, wego.fees.mail.waits-for, P-1D",
    "reminder.ReminderConfig, wego.fees.reminder.batch-size, -5",
    "reminder.ReminderConfig, wego.fees.reminder.request-limit, 0",
    "bankstatement.BankStatementConfig, wego.fees.bank-statement.max-bytes, 0",
    "bankstatement.BankStatementConfig, wego.fees.bank-statement.max-entries, 0",
    "bankstatement.BankStatementConfig, wego.fees.bank-statement.same-payment-within, P-1D",
    "bankstatement.BankStatementConfig, wego.fees.bank-statement.same-payment-within, P5Y",
  })
  void a_senseless_number_is_refused_and_the_default_is_not(
      String mapping, String key, String senseless) throws ClassNotFoundException {
    Class<?> config = Class.forName("org.wego.fees." + mapping);

    assertThatCode(builder(config)::build).doesNotThrowAnyException();
    assertThatThrownBy(builder(config).withDefaultValue(key, senseless)::build)
        .isInstanceOf(ConfigValidationException.class)
        .hasMessageContaining(key);
  }

  private static SmallRyeConfigBuilder builder(Class<?> mapping) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(mapping)
        .withValidator(
            new BeanValidationConfigValidator() {
              @Override
              public Validator getValidator() {
                return VALIDATORS.getValidator();
              }
            });
  }
}
