/**
 * A citizen is told that his account was changed: at the address that it held before, by mail, else by SMS; what changed, never how.
 * Written in the transaction of the change, sent after it, tried for three days, and what could not be told is on record.
 */
package org.welco.account.notice;
