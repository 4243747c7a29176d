/** Programs that the scripts of the benchmarks start: servers, and keys with tokens. */
package org.wego.benchmarks.kit;
