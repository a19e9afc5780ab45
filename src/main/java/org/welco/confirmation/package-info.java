/**
 * A citizen confirms that a mobile is his: asked by an agent who has his spoken agreement, sent to that very number, confirmed by
 * him. What waits and what was proved, when and by which way, is our record; the account gets the mark of a proved number.
 */
package org.welco.confirmation;
