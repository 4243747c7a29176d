package org.wego.fees.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.wego.fees.account.AddressForgotten;
import org.wego.platform.messages.Messages;

/** What was written to a billing contact goes with its address. */
@ApplicationScoped
class ForgetAddress {

  @Inject Messages messages;

  void forget(@Observes AddressForgotten forgotten) {
    messages.erase(forgotten.email());
  }
}
