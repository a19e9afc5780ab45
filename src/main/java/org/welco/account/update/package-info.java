/**
 * An agent changes the account of a citizen who agrees to it: what was changed elsewhere meanwhile is never written over unseen, and
 * what was sent is on record before it is sent.
 */
package org.welco.account.update;
