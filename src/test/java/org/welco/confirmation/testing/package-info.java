/** What the tests of confirmations share. */
package org.welco.confirmation.testing;
