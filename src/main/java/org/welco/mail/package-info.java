/**
 * Courrier: a letter, its states, its events and the rules between them. A letter is never lost: it leaves the
 * open list by a request number, a refusal or a gesture of an agent. What moves a letter stands in the sub-rooms
 * named by the gesture.
 */
package org.welco.mail;
