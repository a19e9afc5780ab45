/** What the desk's requests need by the clock. */
package org.welco.request.job;
