/** The mobile of an account: which number it is, what is known of it, and the proof that it is the citizen's. */
package org.welco.confirmation.mobile;
