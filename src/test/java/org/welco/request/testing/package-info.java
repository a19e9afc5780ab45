/** What tests of begun requests share. */
package org.welco.request.testing;
