/**
 * Reads bank statements as banks send them: ISO 20022 CAMT.053, in the versions 2 to 13. The
 * classes of the newest version hold them all, for a filter tells earlier versions in its words.
 */
package org.wego.fees.bankstatement.camt;
