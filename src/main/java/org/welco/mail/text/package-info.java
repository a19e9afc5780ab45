/**
 * The text of a letter: what its document says in letters, how many pages it has, and a picture of the first. Read once, in
 * the background, in a process of its own; a letter lives its whole life without it.
 */
package org.welco.mail.text;
