/**
 * Letters from elsewhere, and letters that are not ours to handle: feed and refusal.
 */
package org.welco.mail.inbox;
