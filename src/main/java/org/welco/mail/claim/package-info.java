/**
 * Prise en charge: one agent has a letter in hand, everybody sees it, and what he writes carries the proof of it.
 */
package org.welco.mail.claim;
