package org.wego.platform.messaging.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the list of topics injectable. */
@ApplicationScoped
class TopicsProducer {

  @Produces
  @Singleton
  Topics topics() {
    return Topics.load();
  }
}
