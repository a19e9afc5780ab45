/**
 * Guests of the Publik family: the signature of URLs, the envelope err/data, and one room per service.
 */
package org.welco.publik;
