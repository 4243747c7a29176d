/**
 * Uploaded tables: CSV files whose rows are taken all together or not at all, and whose faults are
 * told by line and column, all at once.
 */
package org.wego.platform.http.csv;
