package org.wego.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * What all connections of one client share.
 *
 * @param http with its pool of connections
 * @param mapper reads and writes the bodies
 * @param address of the API
 * @param timeout for an answer to begin, and for it to end
 */
record Transport(HttpClient http, ObjectMapper mapper, URI address, Duration timeout) {}
