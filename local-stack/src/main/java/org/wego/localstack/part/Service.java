package org.wego.localstack.part;

/**
 * A service of the suite.
 *
 * @param name of the part, of its port, its database and its upstream at the gateway
 * @param module folder of its Maven module
 * @param keepsData whether it has a database and takes part in Kafka; one that does not is a
 *     gateway to those that do
 * @param heap the most memory for its objects
 */
record Service(String name, String module, int port, boolean keepsData, String heap) {}
