/**
 * What an agent is typing about a letter is kept here while he types, and offered to him again.
 */
package org.welco.mail.typing;
