package org.wego.localstack.part;

import org.wego.localstack.setup.Replicas;

/**
 * A service of the suite.
 *
 * @param name of the part of its first replica, of its database and its upstream at the gateway
 * @param module folder of its Maven module
 * @param keepsData whether it has a database and takes part in Kafka; one that does not is a
 *     gateway to those that do
 * @param heap the most memory for its objects
 */
record Service(String name, String module, int port, boolean keepsData, String heap) {

  private static final int FROM_ONE_REPLICA_TO_THE_NEXT = 100;

  /** What the part is called that runs this replica, and so the port it listens on. */
  String part(int replica) {
    return Replicas.part(name, replica);
  }

  /** The port of this replica unless configured. */
  int port(int replica) {
    return port + (replica - 1) * FROM_ONE_REPLICA_TO_THE_NEXT;
  }
}
