/** The message by which a citizen is asked to confirm: who may ask, what it says, and that it goes out once. */
package org.welco.confirmation.message;
