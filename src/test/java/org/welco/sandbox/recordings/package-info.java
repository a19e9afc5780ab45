/**
 * The sandbox's Maarch against what real servers of 18.10, 21.03 and 2301 answered. The facts are written down here anew;
 * the recordings themselves are not ours and are not kept.
 */
package org.welco.sandbox.recordings;
