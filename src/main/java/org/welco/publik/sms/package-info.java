/**
 * Guest: the SMS connectors of passerelle. {@code POST} of {@code from}, {@code to}, {@code message}, {@code counter} to the address of one, signed;
 * taken over when the answer is 200 and tells no error.
 */
package org.welco.publik.sms;
